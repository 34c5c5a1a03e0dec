package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MappedSuperclass;

/** A row of a tenant. */
@MappedSuperclass
@IdClass(RowKey.class)
abstract class TenantEntity {
    @Id
    @Column(name = "tenant_id")
    int tenantId;
    @Id
    long id;

    protected TenantEntity() {}

    TenantEntity(RowKey key) {
        this.tenantId = key.tenantId;
        this.id = key.id;
    }

    public long id() {
        return id;
    }
}
