package org.rinnalla.core.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.spi.Role;

/**
 * A plain value of a noun.
 *
 * @param name camelCase; the same in GraphQL, REST and files; its column is the same in snake_case
 * @param type how its value looks
 * @param enumName the enum whose constants are allowed, in schema and texts; empty text: no enum
 * @param constants the allowed constants of {@link ValueType#ENUM} and {@link ValueType#ENUM_SET}
 * @param required it always has a value
 * @param use whether it can be filtered and ordered by
 * @param extension whose it is when a plugin brought it; null: the house's own
 */
public record Attribute(String name, ValueType type, String enumName, List<String> constants, boolean required, Use use,
        @Nullable Extension extension) {
    /**
     * A field that a plugin adds. It has no column: what lists filter by stands in an index beside the table.
     *
     * @param plugin the plugin's id
     * @param readers who sees it on rows that they reach
     */
    public record Extension(String plugin, Set<Role> readers) {
        public Extension {
            readers = Set.copyOf(readers);
        }
    }

    /** What lists may do with an attribute. */
    public enum Use {
        /** Shown only. */
        SHOW,
        /** Filtered by. */
        FILTER,
        /** Filtered and ordered by: there is an index. */
        ORDER,
        /** For the platform itself, never shown. */
        INTERNAL
    }

    public Attribute {
        constants = List.copyOf(constants);
    }

    Attribute(String name, ValueType type, String enumName, List<String> constants, boolean required, Use use) {
        this(name, type, enumName, constants, required, use, null);
    }

    /** Whose it is when a plugin brought it. */
    public Optional<Extension> extended() {
        return Optional.ofNullable(extension);
    }

    /** Of the name alone: queries are looked up by their attributes, and the constants tell nothing more. */
    @Override
    public int hashCode() {
        return name.hashCode();
    }

    /** True when clients can see it. */
    public boolean shown() {
        return use != Use.INTERNAL;
    }

    public boolean filterable() {
        return use == Use.FILTER || use == Use.ORDER;
    }

    public boolean orderable() {
        return use == Use.ORDER;
    }
}
