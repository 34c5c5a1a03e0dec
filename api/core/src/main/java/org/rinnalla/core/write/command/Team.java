package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Who works with the participant.
 *
 * @param specialist employment specialist
 * @param careContact fixed contact in care
 */
public record Team(@Nullable Ref specialist, @Nullable Ref careContact) {}
