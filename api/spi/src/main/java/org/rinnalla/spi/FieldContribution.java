package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * A field that a plugin adds to a core type.
 *
 * @param type the core type, such as {@code Participant}
 * @param field the field, beginning with the plugin's prefix in lower case
 * @param policy who may see it; without one the plugin is refused
 * @param resolver gives its values
 */
public record FieldContribution(String type, String field, Map<Role, Reach> policy, BatchResolver resolver) {
    public FieldContribution {
        requireNonNull(type, "type is null");
        requireNonNull(field, "field is null");
        requireNonNull(resolver, "resolver is null");
        policy = Map.copyOf(policy);
    }
}
