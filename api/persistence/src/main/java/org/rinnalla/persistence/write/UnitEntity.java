package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.UnitOpen;
import org.rinnalla.core.write.store.StoredUnit;

/** A unit. */
@Entity(name = "Unit")
@Table(name = "unit")
class UnitEntity extends VersionedEntity implements StoredUnit {
    @Column(name = "provider_id")
    long providerId;
    String name;
    @Nullable
    String municipality;

    @SuppressWarnings("NullAway.Init")
    protected UnitEntity() {}

    UnitEntity(RowKey key, UnitOpen command, long provider) {
        super(key, command.ref());
        this.providerId = provider;
        this.name = command.name();
        this.municipality = command.municipality();
    }

    @Override
    public long providerId() {
        return providerId;
    }
}
