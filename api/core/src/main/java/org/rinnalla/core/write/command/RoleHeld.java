package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.Role;

/**
 * A role for a time.
 *
 * @param role what somebody is
 * @param unit where; none: in the whole tenant
 * @param startsOn first day
 * @param endsOn first day on which it no longer holds
 */
public record RoleHeld(Role role, @Nullable Ref unit, LocalDate startsOn, @Nullable LocalDate endsOn) {}
