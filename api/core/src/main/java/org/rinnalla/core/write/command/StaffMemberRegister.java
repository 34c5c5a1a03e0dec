package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Registers somebody who works with participants, with a first role.
 *
 * @param ref the integrator's own key
 * @param subject the token's subject
 * @param givenName as used
 * @param familyName as used
 * @param email address
 * @param role none: no role yet
 * @param certificate a peer supporter's; none: none is given along
 */
public record StaffMemberRegister(@Nullable String ref, @Nullable String subject, String givenName, String familyName,
        @Nullable String email, @Nullable RoleHeld role, @Nullable Certified certificate) implements Command {
    /** Personal data. */
    @Override
    public String toString() {
        return "StaffMemberRegister[…]";
    }
}
