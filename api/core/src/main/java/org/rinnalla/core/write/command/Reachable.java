package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * How somebody is reached.
 *
 * @param phone as dialled
 * @param email address
 */
public record Reachable(@Nullable String phone, @Nullable String email) {
    /** Personal data. */
    @Override
    public String toString() {
        return "Reachable[…]";
    }
}
