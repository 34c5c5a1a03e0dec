package org.rinnalla.core.plugin;

import java.util.function.Function;

/** What came of a call into a plugin. */
public sealed interface Answer<T> {
    /**
     * The plugin answered.
     *
     * @param value what it said
     */
    record Answered<T>(T value) implements Answer<T> {}

    /**
     * The plugin threw, hung, or answered nothing.
     *
     * @param fault what happened
     */
    record Faulted<T>(PluginFault fault) implements Answer<T> {}

    /** The same answer with another value. */
    default <R> Answer<R> map(Function<T, R> mapping) {
        return switch (this) {
            case Answered<T>(T value) -> new Answered<>(mapping.apply(value));
            case Faulted<T>(PluginFault fault) -> new Faulted<>(fault);
        };
    }
}
