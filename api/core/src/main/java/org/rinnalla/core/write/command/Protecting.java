package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Puts somebody under protection.
 *
 * @param grade of the country; null: none
 * @param reason why
 * @param namedStaff the first one who may see the person
 */
public record Protecting(@Nullable String grade, @Nullable String reason, @Nullable Ref namedStaff) {
    /** Personal data. */
    @Override
    public String toString() {
        return "Protecting[…]";
    }
}
