package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.rinnalla.core.write.store.NewRows.Days;
import org.rinnalla.core.write.store.NewRows.Stand;
import org.rinnalla.core.write.store.StoredPhase;
import org.rinnalla.spi.EnrolmentState;

/** A phase of an enrolment. */
@Entity(name = "EnrolmentPhase")
@Table(name = "enrolment_phase")
class EnrolmentPhaseEntity extends DatedEntity implements StoredPhase {
    @Column(name = "enrolment_id")
    long enrolmentId;
    @Column(name = "participant_id")
    long participantId;
    String phase;
    @Enumerated(EnumType.STRING)
    EnrolmentState state;

    @SuppressWarnings("NullAway.Init")
    protected EnrolmentPhaseEntity() {}

    EnrolmentPhaseEntity(RowKey key, long enrolment, long participant, Stand stand, Days days) {
        super(key, days);
        this.enrolmentId = enrolment;
        this.participantId = participant;
        this.phase = stand.phase();
        this.state = stand.state();
    }

    @Override
    public String phase() {
        return phase;
    }

    @Override
    public EnrolmentState state() {
        return state;
    }

    @Override
    public void replace(String newPhase, EnrolmentState newState) {
        phase = newPhase;
        state = newState;
    }
}
