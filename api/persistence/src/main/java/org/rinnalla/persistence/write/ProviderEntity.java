package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ProviderRegister;
import org.rinnalla.core.write.store.StoredProvider;

/** A provider. */
@Entity(name = "Provider")
@Table(name = "provider")
class ProviderEntity extends VersionedEntity implements StoredProvider {
    String name;
    @Column(name = "registration_number")
    @Nullable
    String registrationNumber;

    @SuppressWarnings("NullAway.Init")
    protected ProviderEntity() {}

    ProviderEntity(RowKey key, ProviderRegister command) {
        super(key, command.ref());
        this.name = command.name();
        this.registrationNumber = command.registrationNumber();
    }
}
