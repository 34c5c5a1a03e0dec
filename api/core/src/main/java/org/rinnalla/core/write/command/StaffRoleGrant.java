package org.rinnalla.core.write.command;

/**
 * Gives a staff member a role.
 *
 * @param staffMember to whom
 * @param version that the change was made from
 * @param role what, where and when
 */
public record StaffRoleGrant(Ref staffMember, int version, RoleHeld role) implements Command {}
