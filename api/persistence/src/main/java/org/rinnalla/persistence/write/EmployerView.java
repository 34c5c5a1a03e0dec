package org.rinnalla.persistence.write;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.EmployerCorrect;
import org.rinnalla.core.write.store.StoredEmployer;

/** An employer that is looked at. The entity is fetched when something is changed, and only then. */
final class EmployerView implements StoredEmployer {
    private final OpenTransaction transaction;
    private final RowKey key;
    private final int version;
    private @Nullable EmployerEntity entity;

    EmployerView(OpenTransaction transaction, RowKey key, int version) {
        this.transaction = transaction;
        this.key = key;
        this.version = version;
    }

    private EmployerEntity entity() {
        EmployerEntity found = entity;
        if (found == null) {
            found = Objects.requireNonNull(transaction.entities().find(EmployerEntity.class, key));
            entity = found;
        }
        return found;
    }

    @Override
    public long id() {
        return key.id;
    }

    @Override
    public int version() {
        return entity == null ? version : entity.version();
    }

    @Override
    public void touch() {
        entity().touch();
    }

    @Override
    public void correct(EmployerCorrect command) {
        entity().correct(command);
    }
}
