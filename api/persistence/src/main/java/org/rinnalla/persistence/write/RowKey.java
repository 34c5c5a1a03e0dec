package org.rinnalla.persistence.write;

import java.io.Serializable;
import java.util.Objects;

/** The primary key of a tenant's row. */
public final class RowKey implements Serializable {
    private static final long serialVersionUID = 1L;
    int tenantId;
    long id;

    public RowKey() {}

    RowKey(int tenantId, long id) {
        this.tenantId = tenantId;
        this.id = id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RowKey key && key.tenantId == tenantId && key.id == id;
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
