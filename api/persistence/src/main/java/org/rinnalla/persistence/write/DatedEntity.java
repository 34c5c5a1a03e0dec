package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.NewRows.Days;

/** A row of a history. */
@MappedSuperclass
abstract class DatedEntity extends TenantEntity {
    @Column(name = "starts_on")
    LocalDate startsOn;
    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected DatedEntity() {}

    DatedEntity(RowKey key, Days days) {
        super(key);
        this.startsOn = days.startsOn();
        this.endsOn = days.endsOn();
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    public void since(LocalDate day) {
        startsOn = day;
    }

    public void until(@Nullable LocalDate day) {
        endsOn = day;
    }
}
