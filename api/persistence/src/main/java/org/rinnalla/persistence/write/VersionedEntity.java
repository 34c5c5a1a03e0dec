package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A row with an optimistic lock and time stamps. */
@MappedSuperclass
abstract class VersionedEntity extends TenantEntity {
    @Nullable
    String ref;
    @Version
    int version;
    @Column(name = "created_at")
    LocalDateTime createdAt;
    @Column(name = "updated_at")
    LocalDateTime updatedAt;

    @SuppressWarnings("NullAway.Init")
    protected VersionedEntity() {}

    VersionedEntity(RowKey key, @Nullable String ref) {
        super(key);
        this.ref = ref;
        this.createdAt = now();
        this.updatedAt = createdAt;
    }

    /** The integrator's own key. */
    @Nullable
    String ref() {
        return ref;
    }

    void ref(@Nullable String newRef) {
        ref = newRef;
    }

    public int version() {
        return version;
    }

    public void touch() {
        updatedAt = now();
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
