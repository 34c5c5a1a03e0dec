package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ContactActor;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactMethod;
import org.rinnalla.core.model.ContactPlace;
import org.rinnalla.core.model.EmployerContactOutcome;
import org.rinnalla.core.model.EmployerNextStep;
import org.rinnalla.core.write.command.ContactCorrect;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.command.EmployerTalk;
import org.rinnalla.core.write.command.EmployerTalkChange;
import org.rinnalla.core.write.command.Manner;
import org.rinnalla.core.write.command.MannerChange;
import org.rinnalla.core.write.store.NewRows.Parties;
import org.rinnalla.core.write.store.StoredContact;

/** A contact. */
@Entity(name = "Contact")
@Table(name = "contact")
class ContactEntity extends VersionedEntity implements StoredContact {
    @Column(name = "participant_id")
    @Nullable
    Long participantId;
    @Column(name = "employer_id")
    @Nullable
    Long employerId;
    @Column(name = "staff_member_id")
    @Nullable
    Long staffMemberId;
    @Column(name = "unit_id")
    @Nullable
    Long unitId;
    @Column(name = "held_on")
    LocalDate heldOn;
    @Enumerated(EnumType.STRING)
    ContactKind kind;
    @Column(name = "face_to_face")
    boolean faceToFace;
    @Enumerated(EnumType.STRING)
    @Nullable
    ContactPlace place;
    @Enumerated(EnumType.STRING)
    @Nullable
    ContactActor actor;
    @Nullable
    Integer minutes;
    @Column(name = "visit_number")
    @Nullable
    Integer visitNumber;
    @Column(name = "participant_present")
    @Nullable
    Boolean participantPresent;
    @Enumerated(EnumType.STRING)
    @Nullable
    ContactMethod method;
    @Enumerated(EnumType.STRING)
    @Nullable
    EmployerContactOutcome outcome;
    @Enumerated(EnumType.STRING)
    @Column(name = "next_step")
    @Nullable
    EmployerNextStep nextStep;
    @Column(name = "next_step_on")
    @Nullable
    LocalDate nextStepOn;

    @SuppressWarnings("NullAway.Init")
    protected ContactEntity() {}

    ContactEntity(RowKey key, ContactRecord command, Parties parties, boolean faceToFace, @Nullable Integer visitNumber) {
        super(key, command.ref());
        Manner manner = command.manner();
        this.participantId = parties.participant();
        this.employerId = parties.employer();
        this.staffMemberId = parties.staffMember();
        this.unitId = parties.unit();
        this.heldOn = command.heldOn();
        this.kind = manner.kind();
        this.faceToFace = faceToFace;
        this.place = manner.place();
        this.actor = manner.actor();
        this.minutes = manner.minutes();
        EmployerTalk talk = command.talk();
        this.visitNumber = visitNumber;
        // A talk with an employer is about somebody; that the person was there must be said.
        this.participantPresent = talk.participantPresent() == null && parties.employer() != null
                ? Boolean.FALSE
                : talk.participantPresent();
        this.method = talk.method();
        this.outcome = talk.outcome();
        this.nextStep = talk.nextStep();
        this.nextStepOn = talk.nextStepOn();
    }

    @Override
    public @Nullable Long employerId() {
        return employerId;
    }

    @Override
    public LocalDate heldOn() {
        return heldOn;
    }

    @Override
    public boolean faceToFace() {
        return faceToFace;
    }

    @Override
    public @Nullable Integer visitNumber() {
        return visitNumber;
    }

    @Override
    public void renumber(@Nullable Integer number) {
        touch();
        visitNumber = number;
    }

    @Override
    public @Nullable Long participantId() {
        return participantId;
    }

    @Override
    public void correct(ContactCorrect command) {
        touch();
        MannerChange manner = command.manner();
        heldOn = Changed.of(command.heldOn(), heldOn);
        kind = Changed.of(manner.kind(), kind);
        faceToFace = Changed.of(manner.faceToFace(), faceToFace);
        place = manner.place().over(place);
        actor = manner.actor().over(actor);
        minutes = manner.minutes().over(minutes);
        EmployerTalkChange talk = command.talk();
        visitNumber = talk.visitNumber().over(visitNumber);
        participantPresent = talk.participantPresent().over(participantPresent);
        method = talk.method().over(method);
        outcome = talk.outcome().over(outcome);
        nextStep = talk.nextStep().over(nextStep);
        nextStepOn = talk.nextStepOn().over(nextStepOn);
    }
}
