package org.rinnalla.persistence.write;

import java.util.List;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.store.StoredConsent;
import org.rinnalla.core.write.store.StoredContact;
import org.rinnalla.core.write.store.StoredDisclosure;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredNamedAccess;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredProgramme;
import org.rinnalla.core.write.store.StoredProvider;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.core.write.store.StoredStaffRole;
import org.rinnalla.core.write.store.StoredUnit;
import org.rinnalla.persistence.read.Columns;

/**
 * Where rows that commands name are found.
 *
 * @param row what core calls them
 * @param entity their entity's name
 * @param type their entity
 * @param within the condition of being in some units; empty text: units do not matter
 */
record Table(Class<? extends StoredRow> row, String entity, Class<? extends TenantEntity> type, String within) {
    private static final String IN_UNIT = " AND e.unitId IN :units";
    private static final String OF_PARTICIPANT = " AND e.participantId IN (SELECT p.participantId FROM ParticipantUnit p"
            + " WHERE p.tenantId = :tenant AND p.unitId IN :units)";
    private static final List<Table> ALL = List.of(
            new Table(StoredProvider.class, "Provider", ProviderEntity.class, ""),
            new Table(StoredUnit.class, "Unit", UnitEntity.class, " AND e.id IN :units"),
            new Table(StoredProgramme.class, "Programme", ProgrammeEntity.class, ""),
            new Table(StoredStaffMember.class, "StaffMember", StaffMemberEntity.class, ""),
            new Table(StoredStaffRole.class, "StaffRole", StaffRoleEntity.class, ""),
            new Table(StoredParticipant.class, "Participant", ParticipantEntity.class,
                    " AND e.id IN (SELECT p.participantId FROM ParticipantUnit p WHERE p.tenantId = :tenant AND p.unitId IN :units)"),
            new Table(StoredEnrolment.class, "Enrolment", EnrolmentEntity.class, IN_UNIT),
            new Table(StoredEmployer.class, "Employer", EmployerEntity.class, ""),
            new Table(StoredPlacement.class, "Placement", PlacementEntity.class, IN_UNIT),
            new Table(StoredContact.class, "Contact", ContactEntity.class, IN_UNIT),
            new Table(StoredNamedAccess.class, "NamedAccess", NamedAccessEntity.class, OF_PARTICIPANT),
            new Table(StoredConsent.class, "Consent", ConsentEntity.class, OF_PARTICIPANT),
            new Table(StoredDisclosure.class, "Disclosure", DisclosureEntity.class, OF_PARTICIPANT));

    /** The condition of being about the participant with the parameter's subject; empty text: that does not matter. */
    String ownParticipant() {
        return switch (entity) {
            case "Participant" -> " AND e.subject = :subject";
            case "Enrolment", "Placement", "Contact" ->
                " AND e.participantId IN (SELECT p.id FROM Participant p WHERE p.tenantId = :tenant AND p.subject = :subject)";
            default -> "";
        };
    }

    /** The condition of being about a participant with whom the staff member with the parameter's subject works. */
    String ownStaff() {
        String named = " IN (SELECT n.participantId FROM Enrolment n, StaffMember s WHERE n.tenantId = :tenant AND s.tenantId = :tenant"
                + " AND s.subject = :subject AND (n.specialistId = s.id OR n.careContactId = s.id))";
        return switch (entity) {
            case "Participant" -> " AND e.id" + named;
            case "Enrolment", "Placement", "Contact" -> " AND e.participantId" + named;
            default -> "";
        };
    }

    static Table of(Class<? extends StoredRow> row) {
        return ALL.stream().filter(table -> table.row() == row).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Commands name no " + row.getSimpleName()));
    }

    /** A noun's table in the database. */
    static String name(Noun noun) {
        return Columns.table(noun);
    }
}
