package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.DisclosureGround;
import org.rinnalla.core.write.command.DisclosureRecord;
import org.rinnalla.core.write.store.NewRows.DisclosureParties;
import org.rinnalla.core.write.store.StoredDisclosure;

/** That data of a participant go to another controller. */
@Entity(name = "Disclosure")
@Table(name = "disclosure")
class DisclosureEntity extends VersionedEntity implements StoredDisclosure {
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "consent_id")
    @Nullable
    Long consentId;
    @Column(name = "staff_member_id")
    @Nullable
    Long staffMemberId;
    @Column(name = "recorded_by_id")
    @Nullable
    Long recordedById;
    @Enumerated(EnumType.STRING)
    DisclosureGround ground;
    @Column(name = "legal_basis")
    @Nullable
    String legalBasis;
    @Nullable
    String recipient;
    @Nullable
    String scope;
    @Column(name = "starts_on")
    LocalDate startsOn;
    @Column(name = "ends_on")
    @Nullable
    LocalDate endsOn;

    @SuppressWarnings("NullAway.Init")
    protected DisclosureEntity() {}

    DisclosureEntity(RowKey key, DisclosureRecord command, DisclosureParties parties) {
        super(key, command.ref());
        this.participantId = parties.participant();
        this.consentId = parties.consent();
        this.staffMemberId = parties.staffMember();
        this.recordedById = parties.recordedBy();
        this.ground = command.why().ground();
        this.legalBasis = command.why().legalBasis();
        this.recipient = command.recipient().organisation();
        this.scope = command.scope();
        this.startsOn = command.startsOn();
        this.endsOn = command.endsOn();
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public LocalDate startsOn() {
        return startsOn;
    }

    @Override
    public @Nullable LocalDate endsOn() {
        return endsOn;
    }

    @Override
    public void until(LocalDate day) {
        endsOn = day;
    }
}
