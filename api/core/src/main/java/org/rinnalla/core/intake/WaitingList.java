package org.rinnalla.core.intake;

import java.util.OptionalInt;

/**
 * A programme's queue on a date, of the referrals that the caller may see. Definition 1: a referral stands in it from the day on which it
 * came in until the day on which it was decided; days are counted from the day on which it came in.
 *
 * @param length how many stand in it
 * @param waiting how many of them were told that there is no place yet
 * @param longestDays how long the first one has stood in it; empty: nobody does
 * @param medianDays how long they have stood in it, in the middle
 * @param acceptedLastYear how many were accepted in the 365 days until the date
 * @param medianDaysToAcceptance how long these had stood in it, in the middle
 */
public record WaitingList(int length, int waiting, OptionalInt longestDays, OptionalInt medianDays, int acceptedLastYear,
        OptionalInt medianDaysToAcceptance) {}
