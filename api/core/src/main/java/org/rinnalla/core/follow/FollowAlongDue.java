package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.Optional;
import org.rinnalla.spi.FollowAlongKind;

/**
 * A contact that is, was or will be due.
 *
 * @param placement row id
 * @param kind what it is for
 * @param from first day on which it counts
 * @param dueOn last day on which it is in time
 * @param faceToFace only a meeting in person counts
 * @param state how it stands
 * @param doneOn day of the contact that counts
 */
public record FollowAlongDue(long placement, FollowAlongKind kind, LocalDate from, LocalDate dueOn, boolean faceToFace,
        FollowAlongState state, Optional<LocalDate> doneOn) {}
