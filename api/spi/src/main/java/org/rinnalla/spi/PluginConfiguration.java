package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;

/**
 * The settings of a plugin: a record whose components are the settings. The installation sets {@code minimumAge} of the plugin {@code quay}
 * as {@code plugins.quay.minimum-age} in its file, or as {@code RINNALLA_PLUGINS_QUAY_MINIMUM_AGE} in its environment.
 *
 * <p>Components are {@code String}, {@code int}, {@code long}, {@code boolean}, {@link java.math.BigDecimal}, {@link java.time.LocalDate},
 * an enum, or {@code List<String>}. What a component may hold is checked in the record's compact constructor by an
 * {@link IllegalArgumentException} that says what is allowed; then the plugin is refused with these words. So it is for a key that is no
 * component. Settings are read when the server starts.
 *
 * @param <R> the record
 * @param defaults what holds when nobody sets anything
 * @param use takes the record; called once, after {@link CountryPlugin#descriptor()} and before anything else is asked
 */
@Experimental
public record PluginConfiguration<R extends Record>(R defaults, Consumer<R> use) {
    public PluginConfiguration {
        requireNonNull(defaults, "defaults is null");
        requireNonNull(use, "use is null");
    }
}
