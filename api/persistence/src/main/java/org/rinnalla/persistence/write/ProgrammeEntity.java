package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ProgrammeOpen;
import org.rinnalla.core.write.store.StoredProgramme;

/** A programme. */
@Entity(name = "Programme")
@Table(name = "programme")
class ProgrammeEntity extends VersionedEntity implements StoredProgramme {
    @Column(name = "provider_id")
    long providerId;
    String definition;
    String name;
    @Column(name = "starts_on")
    LocalDate startsOn;
    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected ProgrammeEntity() {}

    ProgrammeEntity(RowKey key, ProgrammeOpen command, long provider) {
        super(key, command.ref());
        this.providerId = provider;
        this.definition = command.definition();
        this.name = command.name();
        this.startsOn = command.startsOn();
        this.endsOn = command.endsOn();
    }

    @Override
    public String definition() {
        return definition;
    }

    @Override
    public LocalDate startsOn() {
        return startsOn;
    }

    @Override
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }
}
