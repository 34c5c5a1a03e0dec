package org.rinnalla.core.write.store;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;

/** A row that the transaction made and nobody changed since, as it will stand. */
public interface MadeRow {
    /** Whether the value can be told without reading it. */
    boolean tells(Attribute attribute);

    /** A value that can be told, as the model's type says; null: absent. */
    @Nullable
    Object value(Attribute attribute);
}
