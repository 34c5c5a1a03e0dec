package org.rinnalla.persistence.write;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Gender;
import org.rinnalla.core.write.command.ParticipantCorrect;
import org.rinnalla.core.write.command.ParticipantRegister;
import org.rinnalla.core.write.command.Person;
import org.rinnalla.core.write.store.Identity;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredUnit;

/** A participant. */
@Entity(name = "Participant")
@Table(name = "participant")
class ParticipantEntity extends VersionedEntity implements StoredParticipant {
    @Nullable
    String subject;
    @Column(name = "unit_id")
    long unitId;
    @Column(name = "provider_id")
    long providerId;
    @Column(name = "given_name")
    String givenName;
    @Column(name = "family_name")
    String familyName;
    @Column(name = "birth_date")
    @Nullable
    LocalDate birthDate;
    @Enumerated(EnumType.STRING)
    Gender gender;
    @Column(name = "national_id_type")
    @Nullable
    String nationalIdType;
    @Column(name = "national_id_masked")
    @Nullable
    String nationalIdMasked;
    @Column(name = "national_id_cipher")
    byte @Nullable [] nationalIdCipher;
    @Column(name = "national_id_index")
    byte @Nullable [] nationalIdIndex;
    @Nullable
    String residence;
    @Nullable
    String registration;
    @Nullable
    String phone;
    @Nullable
    String email;
    @Nullable
    String language;
    @Nullable
    String protection;
    @Column(name = "protection_reason")
    @Nullable
    String protectionReason;

    @SuppressWarnings("NullAway.Init")
    protected ParticipantEntity() {}

    ParticipantEntity(RowKey key, ParticipantRegister command, StoredUnit unit, @Nullable LocalDate birthDate,
            @Nullable Identity identity) {
        super(key, command.ref());
        Person person = command.person();
        this.subject = command.subject();
        this.unitId = unit.id();
        this.providerId = unit.providerId();
        this.givenName = person.givenName();
        this.familyName = person.familyName();
        this.birthDate = birthDate;
        this.gender = person.gender();
        this.language = person.language();
        this.protection = command.protecting().grade();
        this.protectionReason = command.protecting().reason();
        this.phone = command.reachable().phone();
        this.email = command.reachable().email();
        this.residence = command.dwelling().residence();
        this.registration = command.dwelling().registration();
        identify(identity);
    }

    @Override
    public long unitId() {
        return unitId;
    }

    @Override
    public @Nullable LocalDate birthDate() {
        return birthDate;
    }

    @Override
    public Optional<Identity> identity() {
        return nationalIdType == null || nationalIdMasked == null || nationalIdCipher == null || nationalIdIndex == null
                ? Optional.empty()
                : Optional.of(new Identity(nationalIdType, nationalIdMasked, nationalIdCipher, nationalIdIndex));
    }

    @Override
    public void correct(ParticipantCorrect command, @Nullable LocalDate birth, @Nullable Identity identity) {
        touch();
        givenName = Changed.of(command.person().givenName(), givenName);
        familyName = Changed.of(command.person().familyName(), familyName);
        gender = Changed.of(command.person().gender(), gender);
        language = command.person().language().over(language);
        phone = command.reachable().phone().over(phone);
        email = command.reachable().email().over(email);
        ref(command.ref().over(ref()));
        subject = command.subject().over(subject);
        birthDate = birth;
        if (!identity().equals(Optional.ofNullable(identity))) {
            identify(identity);
        }
    }

    @Override
    public void transfer(StoredUnit unit) {
        touch();
        unitId = unit.id();
        providerId = unit.providerId();
    }

    @Override
    public void dwells(@Nullable String newResidence, @Nullable String newRegistration) {
        residence = newResidence;
        registration = newRegistration;
    }

    @Override
    public void protect(@Nullable String grade, String reason) {
        touch();
        protection = grade;
        protectionReason = reason;
    }

    private void identify(@Nullable Identity identity) {
        nationalIdType = identity == null ? null : identity.type();
        nationalIdMasked = identity == null ? null : identity.masked();
        nationalIdCipher = identity == null ? null : identity.cipher();
        nationalIdIndex = identity == null ? null : identity.index();
    }
}
