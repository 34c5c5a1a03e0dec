package org.rinnalla.persistence.write;

import org.rinnalla.core.write.command.EmployerCorrect;
import org.rinnalla.core.write.store.StoredEmployer;

/** An employer that is looked at. */
final class EmployerView implements StoredEmployer {
    private final LaterEntity<EmployerEntity> entity;
    private final int version;

    EmployerView(OpenTransaction transaction, RowKey key, int version) {
        this.entity = new LaterEntity<>(transaction, key, EmployerEntity.class);
        this.version = version;
    }

    @Override
    public long id() {
        return entity.id();
    }

    @Override
    public int version() {
        return entity.fetched().map(EmployerEntity::version).orElse(version);
    }

    @Override
    public void touch() {
        entity.get().touch();
    }

    @Override
    public void correct(EmployerCorrect command) {
        entity.get().correct(command);
    }
}
