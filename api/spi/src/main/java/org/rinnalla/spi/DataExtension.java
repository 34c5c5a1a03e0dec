package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * The fields that a plugin adds to one core noun. Their values are stored with the noun's rows, go when a row goes, and stay untouched
 * while the plugin is absent.
 *
 * @param noun one of {@code Participant}, {@code Enrolment}, {@code Employer}, {@code Placement}, {@code Contact}; once a plugin
 * @param version of the fields, 1 or more; goes on by one whenever stored values have to be changed: a field renamed, taken out, or of
 *            another or a narrower type. A new field that is not required needs no new version
 * @param fields at least one, at most 40
 * @param migrations one from each earlier version; asked when the plugin is loaded in a higher version than values are stored in. A row
 *            whose values cannot be migrated stops a reload and leaves the old plugin in force
 */
@Experimental
public record DataExtension(String noun, int version, List<DataField> fields, List<DataMigration> migrations) {
    public DataExtension {
        requireNonNull(noun, "noun is null");
        fields = List.copyOf(fields);
        migrations = List.copyOf(migrations);
        if (version < 1) {
            throw new IllegalArgumentException("Versions of data begin with 1; got " + version);
        }
    }

    /** The first version. */
    public DataExtension(String noun, DataField... fields) {
        this(noun, 1, List.of(fields), List.of());
    }
}
