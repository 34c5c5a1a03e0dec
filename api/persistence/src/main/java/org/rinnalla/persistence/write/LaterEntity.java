package org.rinnalla.persistence.write;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entity of a row that is only looked at so far. It is fetched when something is changed, and only then. */
final class LaterEntity<E> {
    private final OpenTransaction transaction;
    private final RowKey key;
    private final Class<E> type;
    private @Nullable E entity;

    LaterEntity(OpenTransaction transaction, RowKey key, Class<E> type) {
        this.transaction = transaction;
        this.key = key;
        this.type = type;
    }

    long id() {
        return key.id;
    }

    /** To change it. */
    E get() {
        E found = entity;
        if (found == null) {
            found = Objects.requireNonNull(transaction.entities().find(type, key));
            entity = found;
        }
        return found;
    }

    /** Empty as long as nothing was changed. */
    Optional<E> fetched() {
        return Optional.ofNullable(entity);
    }
}
