package org.rinnalla.spi;

import java.util.List;
import java.util.Map;

/** Gives a field's values for many objects at once, so that no plugin can cause one query per row. */
@FunctionalInterface
public interface BatchResolver {
    /**
     * The values by object, within the time budget of a call. Where it fails, the field is {@code null} with an error
     * {@code PLUGIN_FAILED} at its path, and the rest of the answer is there. An object without an entry has no value. A value is a string, number, boolean, {@link java.time.LocalDate}, a
     * record whose components are named as the GraphQL type's fields, or a list of these.
     *
     * @param objects at most 1,000, without repetition
     */
    Map<ObjectRef, Object> resolve(List<ObjectRef> objects, ResolverEnvironment environment);
}
