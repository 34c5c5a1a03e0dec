package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.EndReason;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.Wish;
import org.rinnalla.core.write.store.NewRows.Staff;
import org.rinnalla.core.write.store.NewRows.Stand;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.EnrolmentState;

/** An enrolment. */
@Entity(name = "Enrolment")
@Table(name = "enrolment")
class EnrolmentEntity extends VersionedEntity implements StoredEnrolment {
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "programme_id")
    long programmeId;
    @Column(name = "unit_id")
    long unitId;
    @Column(name = "specialist_id")
    @Nullable
    Long specialistId;
    @Column(name = "care_contact_id")
    @Nullable
    Long careContactId;
    @Column(name = "started_on")
    LocalDate startedOn;
    @Column(name = "own_wish_on")
    @Nullable
    LocalDate ownWishOn;
    String aims;
    String statements;
    @Column(name = "decision_reference")
    @Nullable
    String decisionReference;
    String phase;
    @Enumerated(EnumType.STRING)
    EnrolmentState state;
    @Column(name = "ended_on")
    @Nullable
    LocalDate endedOn;
    @Enumerated(EnumType.STRING)
    @Column(name = "end_reason")
    @Nullable
    EndReason endReason;

    @SuppressWarnings("NullAway.Init")
    protected EnrolmentEntity() {}

    EnrolmentEntity(RowKey key, EnrolmentAccept command, long participant, long programme, long unit) {
        super(key, command.ref());
        Wish wish = command.wish();
        this.participantId = participant;
        this.programmeId = programme;
        this.unitId = unit;
        this.startedOn = command.course().startedOn();
        this.ownWishOn = wish.ownWishOn();
        this.aims = wish.aims().stream().sorted().map(Aim::name).collect(Collectors.joining(" "));
        this.statements = new TreeMap<>(wish.statements()).entrySet().stream().map(Map.Entry::toString).collect(Collectors.joining(" "));
        this.decisionReference = wish.decisionReference();
        this.endedOn = command.course().endedOn();
        this.endReason = command.course().endReason();
        this.phase = "";
        this.state = EnrolmentState.MAPPING;
    }

    EnrolmentEntity standing(Stand stand, Staff staff) {
        phase = stand.phase();
        state = stand.state();
        specialistId = staff.specialist();
        careContactId = staff.careContact();
        return this;
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public long programmeId() {
        return programmeId;
    }

    @Override
    public long unitId() {
        return unitId;
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
    public void enter(String newPhase, EnrolmentState newState) {
        phase = newPhase;
        state = newState;
    }

    @Override
    public void assign(long specialist) {
        specialistId = specialist;
    }

    @Override
    public void end(LocalDate lastDay, EndReason reason) {
        touch();
        endedOn = lastDay;
        endReason = reason;
        state = EnrolmentState.CLOSED;
    }
}
