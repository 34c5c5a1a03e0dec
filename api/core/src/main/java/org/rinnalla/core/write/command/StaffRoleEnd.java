package org.rinnalla.core.write.command;

import java.time.LocalDate;

/**
 * Ends a role of a staff member.
 *
 * @param staffRole which
 * @param version of the staff member
 * @param endsOn first day on which it no longer holds
 */
public record StaffRoleEnd(Ref staffRole, int version, LocalDate endsOn) implements Command {}
