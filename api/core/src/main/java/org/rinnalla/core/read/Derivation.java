package org.rinnalla.core.read;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;

/** Works out a value of a row; names itself for the access policy. */
public interface Derivation {
    /** Field name on its noun, such as {@code mainActivity}. */
    String name();

    /** The value; null when there is none. The row holds what the pick's needs asked for. */
    @Nullable
    Object derive(RequestContext context, Row row);
}
