package org.rinnalla.core.write.store;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;

/** A row that is kept as it is given, with its values by attribute. */
public interface StoredSheet extends VersionedRow {
    Noun noun();

    @Override
    default OptionalLong concerns() {
        return noun().find("participantId").flatMap(key -> find(key.name(), Long.class)).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    /** A value as the model's type says; empty: absent. */
    <T> Optional<T> find(String attribute, Class<T> type);

    /** Changes a value; null clears it. */
    void put(String attribute, @Nullable Object value);
}
