package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.ConsentForm;
import org.rinnalla.core.model.ConsentPurpose;
import org.rinnalla.core.write.command.ConsentRecord;
import org.rinnalla.core.write.store.StoredConsent;

/** What a participant agreed to. */
@Entity(name = "Consent")
@Table(name = "consent")
class ConsentEntity extends VersionedEntity implements StoredConsent {
    @Column(name = "participant_id")
    long participantId;
    @Column(name = "recorded_by_id")
    @Nullable
    Long recordedById;
    @Enumerated(EnumType.STRING)
    ConsentPurpose purpose;
    @Nullable
    String scope;
    @Nullable
    String recipient;
    @Enumerated(EnumType.STRING)
    ConsentForm form;
    @Column(name = "given_on")
    LocalDate givenOn;
    @Column(name = "expires_on")
    @Nullable
    LocalDate expiresOn;
    @Column(name = "withdrawn_on")
    @Nullable
    LocalDate withdrawnOn;

    @SuppressWarnings("NullAway.Init")
    protected ConsentEntity() {}

    ConsentEntity(RowKey key, ConsentRecord command, long participant, @Nullable Long recordedBy) {
        super(key, command.ref());
        this.participantId = participant;
        this.recordedById = recordedBy;
        this.purpose = command.about().purpose();
        this.scope = command.about().scope();
        this.recipient = command.about().recipient();
        this.form = command.form();
        this.givenOn = command.givenOn();
        this.expiresOn = command.expiresOn();
    }

    @Override
    public long participantId() {
        return participantId;
    }

    @Override
    public LocalDate givenOn() {
        return givenOn;
    }

    @Override
    public @Nullable LocalDate expiresOn() {
        return expiresOn;
    }

    @Override
    public @Nullable LocalDate withdrawnOn() {
        return withdrawnOn;
    }

    @Override
    public void withdraw(LocalDate day) {
        touch();
        withdrawnOn = day;
    }
}
