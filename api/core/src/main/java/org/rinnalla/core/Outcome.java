package org.rinnalla.core;

import java.util.List;
import java.util.function.Function;

/** What came of a command: done, or refused with everything that is wrong. Nothing is half done. */
public sealed interface Outcome<T> {
    /**
     * Done.
     *
     * @param value what it made or changed
     * @param warnings what to mind
     */
    record Done<T>(T value, List<UserError> warnings) implements Outcome<T> {
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Refused; nothing has changed.
     *
     * @param code what kind of refusal
     * @param errors at least one
     */
    record Refused<T>(ErrorCode code, List<UserError> errors) implements Outcome<T> {
        public Refused {
            errors = List.copyOf(errors);
            if (errors.isEmpty()) {
                throw new IllegalArgumentException("A refusal names at least one error");
            }
        }
    }

    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }

    static <T> Outcome<T> refused(ErrorCode code, UserError error) {
        return new Refused<>(code, List.of(error));
    }

    /** The same outcome with another value. */
    default <R> Outcome<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Done<T>(T value, List<UserError> warnings) -> new Done<>(mapping.apply(value), warnings);
            case Refused<T>(ErrorCode code, List<UserError> errors) -> new Refused<>(code, errors);
        };
    }
}
