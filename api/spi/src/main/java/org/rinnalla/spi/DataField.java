package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A field that a plugin adds to the rows of a core noun and whose values the platform keeps: shown, changed, filtered, imported, exported,
 * audited and erased like the platform's own, without code of the plugin.
 *
 * @param name the plugin's country in lower case, then a capital: {@code qzHookNumber}; at most 40 letters and digits. Stored with each
 *            value, so renaming it takes a {@link DataMigration}
 * @param type what it holds
 * @param label its name for people
 * @param readers the roles that see it on rows that they reach; at least one. Nobody else filters by it or gets it in an export
 * @param writers the roles that give it, in commands that they may do anyway; at least one
 * @param required it must be given where a row is made in a tenant of the plugin's country, and cannot be cleared. Rows that were there
 *            before have none: in answers it may always be absent
 * @param indexed lists can be filtered by it. Each value then takes a row of an index beside the table
 */
@Experimental
public record DataField(String name, DataType type, TextKey label, Set<Role> readers, Set<Role> writers, boolean required,
        boolean indexed) {
    public DataField {
        requireNonNull(name, "name is null");
        requireNonNull(type, "type is null");
        requireNonNull(label, "label is null");
        if (!name.matches("[a-z]{2}[A-Z][A-Za-z0-9]{0,37}")) {
            throw new IllegalArgumentException(
                    "A data field's name is the country in lower case and a word with a capital, such as qzHookNumber; got '" + name + "'");
        }
        readers = Set.copyOf(readers);
        writers = Set.copyOf(writers);
    }

    /** One that may be left out, and that no list is filtered by. */
    public DataField(String name, DataType type, TextKey label, Set<Role> readers, Set<Role> writers) {
        this(name, type, label, readers, writers, false, false);
    }

    /** The same, to be given with each new row. */
    public DataField mandatory() {
        return new DataField(name, type, label, readers, writers, true, indexed);
    }

    /** The same, to filter by. */
    public DataField withIndex() {
        return new DataField(name, type, label, readers, writers, required, true);
    }
}
