package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/** What a correction does with a value: an input that is not given keeps it, one that is given empty clears it. */
public sealed interface Change<T> {
    /** The value stays. */
    record Keep<T>() implements Change<T> {}

    /**
     * The value is replaced.
     *
     * @param value by what; null: cleared
     */
    record To<T>(@Nullable T value) implements Change<T> {
        /** May be personal data. */
        @Override
        public String toString() {
            return "To[…]";
        }
    }

    /** The value after the change. */
    default @Nullable T over(@Nullable T before) {
        return switch (this) {
            case Keep<T>() -> before;
            case To<T>(T value) -> value;
        };
    }

    default boolean given() {
        return this instanceof To;
    }
}
