package org.rinnalla.core.read;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.spi.Role;

/** Works out a value of a row; names itself for the access policy. */
public interface Derivation {
    /** Field name on its noun, such as {@code mainActivity}. */
    String name();

    /** Who sees it on rows that they reach; empty: the house's own policy says so. */
    default Optional<Set<Role>> readers() {
        return Optional.empty();
    }

    /** The value; null when there is none. The row holds what the pick's needs asked for. */
    @Nullable
    Object derive(RequestContext context, Row row);
}
