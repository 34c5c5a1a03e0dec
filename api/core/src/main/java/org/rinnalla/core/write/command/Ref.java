package org.rinnalla.core.write.command;

/** Names a row. */
public sealed interface Ref {
    /**
     * By its row id.
     *
     * @param id decoded already
     */
    record ById(long id) implements Ref {}

    /**
     * By the integrator's own key.
     *
     * @param key the row's {@code ref}
     */
    record ByKey(String key) implements Ref {}

    /** An id of nothing that the caller may know of: of another tenant, of another kind of thing, or made up. */
    record Nowhere() implements Ref {}
}
