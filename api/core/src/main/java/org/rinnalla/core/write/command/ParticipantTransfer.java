package org.rinnalla.core.write.command;

/**
 * Another unit answers for a participant from now on. Enrolments stay where they are.
 *
 * @param participant who
 * @param version that the change was made from
 * @param unit which from now on; any of the tenant, also beyond the caller's own
 */
public record ParticipantTransfer(Ref participant, int version, Ref unit) implements Command {}
