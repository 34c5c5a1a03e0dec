package org.rinnalla.core.write.command;

/**
 * Corrects what is told of a participant.
 *
 * @param participant whose
 * @param version that the change was made from
 * @param person who
 * @param reachable how to reach
 * @param ref the integrator's own key
 * @param subject the token's subject
 */
public record ParticipantCorrect(Ref participant, int version, PersonChange person, ReachableChange reachable, Change<String> ref,
        Change<String> subject) implements Command {}
