package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.spi.PlacementKind;

/** A placement. */
@Entity(name = "Placement")
@Table(name = "placement")
class PlacementEntity extends VersionedEntity implements StoredPlacement {
    @Column(name = "enrolment_id")
    long enrolmentId;
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "unit_id")
    long unitId;
    @Column(name = "employer_id")
    @Nullable
    Long employerId;
    @Enumerated(EnumType.STRING)
    PlacementKind kind;
    @Nullable
    String title;
    @Nullable
    String occupation;
    @Embedded
    TermsValues terms;
    @Column(name = "started_on")
    LocalDate startedOn;
    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    @Nullable
    PlacementEndReason endReason;

    @SuppressWarnings("NullAway.Init")
    protected PlacementEntity() {}

    PlacementEntity(RowKey key, PlacementStart command, StoredEnrolment enrolment, @Nullable Long employer) {
        super(key, command.ref());
        this.enrolmentId = enrolment.id();
        this.participantId = enrolment.participantId();
        this.unitId = enrolment.unitId();
        this.employerId = employer;
        this.kind = command.work().kind();
        this.title = command.work().title();
        this.occupation = command.work().occupation();
        this.terms = new TermsValues(command.terms());
        this.startedOn = command.course().startedOn();
        this.endedOn = command.course().endedOn();
        this.endReason = command.course().endReason();
    }

    @Override
    public long enrolmentId() {
        return enrolmentId;
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public LocalDate startedOn() {
        return startedOn;
    }

    @Override
    public @Nullable LocalDate endedOn() {
        return endedOn;
    }

    @Override
    public @Nullable PlacementEndReason endReason() {
        return endReason;
    }

    @Override
    public void terms(Terms newTerms) {
        terms = new TermsValues(newTerms);
    }

    @Override
    public void end(LocalDate lastDay, PlacementEndReason reason) {
        touch();
        endedOn = lastDay;
        endReason = reason;
    }
}
