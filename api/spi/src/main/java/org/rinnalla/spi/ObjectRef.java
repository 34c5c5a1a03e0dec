package org.rinnalla.spi;

import static java.util.Objects.requireNonNull;

import java.util.Map;

/**
 * An object of the core that a plugin's field is asked for.
 *
 * @param id its opaque id
 * @param facts what a resolver may know of it: the plain fields of its type that the policy shows to the caller, by name
 */
public record ObjectRef(String id, Map<String, Object> facts) {
    public ObjectRef {
        requireNonNull(id, "id is null");
        facts = Map.copyOf(facts);
    }
}
