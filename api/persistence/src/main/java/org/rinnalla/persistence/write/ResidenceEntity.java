package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.StoredResidence;

/** Where a participant was at home. */
@Entity(name = "Residence")
@Table(name = "residence")
class ResidenceEntity extends DatedEntity implements StoredResidence {
    @Column(name = "participant_id")
    long participantId;
    @Nullable
    String residence;
    @Nullable
    String registration;

    protected ResidenceEntity() {}

    ResidenceEntity(RowKey key, long participant, @Nullable String residence, @Nullable String registration, Days days) {
        super(key, days);
        this.participantId = participant;
        this.residence = residence;
        this.registration = registration;
    }

    @Override
    public @Nullable String residence() {
        return residence;
    }

    @Override
    public @Nullable String registration() {
        return registration;
    }

    @Override
    public void replace(@Nullable String newResidence, @Nullable String newRegistration) {
        residence = newResidence;
        registration = newRegistration;
    }
}
