package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * A participant moves: what stood before stays in the history.
 *
 * @param participant who
 * @param version that the change was made from
 * @param startsOn first day
 * @param residence municipality of residence
 * @param registration municipality of registration
 */
public record ParticipantMove(Ref participant, int version, LocalDate startsOn, Change<String> residence,
        Change<String> registration) implements Command {}
