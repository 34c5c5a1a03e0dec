package org.rinnalla.persistence.write;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ConsentRecord;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.command.DisclosureRecord;
import org.rinnalla.core.write.command.EmployerRegister;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.ParticipantRegister;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.ProgrammeOpen;
import org.rinnalla.core.write.command.ProviderRegister;
import org.rinnalla.core.write.command.StaffMemberRegister;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.command.UnitOpen;
import org.rinnalla.core.write.store.Identity;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.StoredContact;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredUnit;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.spi.Role;

/** Makes entities, whose rows are written with the transaction. Those that hang on others come after them. */
final class JpaNewRows implements NewRows {
    private final OpenTransaction transaction;
    private final Mappings mappings;
    private final Definitions definitions;
    private final int tenant;
    private final IdBlocks ids;

    JpaNewRows(OpenTransaction transaction, int tenant, JpaWork.Parts parts) {
        this.transaction = transaction;
        this.mappings = parts.mappings();
        this.definitions = parts.definitions();
        this.tenant = tenant;
        this.ids = parts.ids();
    }

    @Override
    public long provider(ProviderRegister command) {
        return root(new ProviderEntity(key("provider"), command));
    }

    @Override
    public long unit(UnitOpen command, long provider) {
        return root(new UnitEntity(key("unit"), command, provider));
    }

    @Override
    public long programme(ProgrammeOpen command, long provider) {
        definitions.opened(tenant);
        transaction.afterCommit(() -> definitions.opened(tenant));
        return root(new ProgrammeEntity(key("programme"), command, provider));
    }

    @Override
    public long staffMember(StaffMemberRegister command) {
        return root(new StaffMemberEntity(key("staff_member"), command));
    }

    @Override
    public long staffRole(long staffMember, Role role, @Nullable Long unit, Days days) {
        RowKey key = key("staff_role");
        dependent(new StaffRoleEntity(key, staffMember, role, unit, days));
        return key.id;
    }

    @Override
    public void participant(long id, ParticipantRegister command, StoredUnit unit, @Nullable LocalDate birthDate,
            @Nullable Identity identity) {
        root(new ParticipantEntity(new RowKey(tenant, id), command, unit, birthDate, identity));
    }

    @Override
    public void residence(long participant, @Nullable String residence, @Nullable String registration, Days days) {
        dependent(new ResidenceEntity(key("residence"), participant, residence, registration, days));
    }

    @Override
    public void concern(long participant, long unit) {
        dependent(new ParticipantUnitEntity(tenant, unit, participant));
    }

    @Override
    public void unconcern(long participant, long unit) {
        transaction.entities().createQuery("DELETE FROM ParticipantUnit u WHERE u.tenantId = :tenant AND u.participantId = :participant"
                + " AND u.unitId = :unit").setParameter("tenant", tenant).setParameter("participant", participant)
                .setParameter("unit", unit).executeUpdate();
    }

    @Override
    public long enrolment(EnrolmentAccept command, StoredParticipant participant, long programme, long unit, Staff staff, Stand stand) {
        return root(new EnrolmentEntity(key("enrolment"), command, participant.id(), programme, unit).standing(stand, staff));
    }

    @Override
    public void phase(long enrolment, long participant, Stand stand, Days days) {
        dependent(new EnrolmentPhaseEntity(key("enrolment_phase"), enrolment, participant, stand, days));
    }

    @Override
    public void assignment(long enrolment, long participant, long staffMember, Days days, @Nullable String caseloadReason) {
        dependent(new AssignmentEntity(key("assignment"), enrolment, participant, staffMember, days, caseloadReason));
    }

    @Override
    public long employer(EmployerRegister command) {
        return root(new EmployerEntity(key("employer"), command));
    }

    @Override
    public long placement(PlacementStart command, StoredEnrolment enrolment, @Nullable Long employer) {
        return root(new PlacementEntity(key("placement"), command, enrolment, employer));
    }

    @Override
    public void terms(long placement, long participant, Terms terms, Days days) {
        dependent(new PlacementTermsEntity(key("placement_terms"), placement, participant, terms, days));
    }

    @Override
    public StoredContact contact(ContactRecord command, Parties parties, boolean faceToFace, @Nullable Integer visitNumber) {
        ContactEntity contact = new ContactEntity(key("contact"), command, parties, faceToFace, visitNumber);
        root(contact);
        return contact;
    }

    @Override
    public long namedAccess(@Nullable String ref, long participant, long staffMember, @Nullable Long grantedBy, Days days,
            @Nullable String reason) {
        RowKey key = key("named_access");
        dependent(new NamedAccessEntity(key, ref, participant, staffMember, days).granted(grantedBy, reason));
        return key.id;
    }

    @Override
    public long consent(ConsentRecord command, long participant, @Nullable Long recordedBy) {
        return root(new ConsentEntity(key("consent"), command, participant, recordedBy));
    }

    @Override
    public long disclosure(DisclosureRecord command, DisclosureParties parties) {
        return root(new DisclosureEntity(key("disclosure"), command, parties));
    }

    private long root(TenantEntity entity) {
        transaction.made().root(() -> mappings.insert(entity));
        return entity.id();
    }

    private void dependent(Object entity) {
        transaction.made().dependent(mappings.insert(entity));
    }

    private RowKey key(String table) {
        return new RowKey(tenant, ids.next(table));
    }
}
