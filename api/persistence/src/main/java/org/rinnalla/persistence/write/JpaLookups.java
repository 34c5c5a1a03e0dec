package org.rinnalla.persistence.write;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.read.Protection;
import org.rinnalla.core.write.store.Identity;
import org.rinnalla.core.write.store.Lookups;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredAssignment;
import org.rinnalla.core.write.store.StoredNamedAccess;
import org.rinnalla.core.write.store.StoredPhase;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredResidence;
import org.rinnalla.core.write.store.StoredTerms;

/** Lookups in JPQL, one statement each. */
final class JpaLookups implements Lookups {
    private final OpenTransaction transaction;
    private final int tenant;
    private final Sheets sheets;
    private final Definitions definitions;
    private final SeenBeside beside;

    JpaLookups(OpenTransaction transaction, int tenant, Sheets sheets, Definitions definitions, SeenBeside beside) {
        this.transaction = transaction;
        this.tenant = tenant;
        this.sheets = sheets;
        this.definitions = definitions;
        this.beside = beside;
    }

    private EntityManager entities() {
        return transaction.entities();
    }

    @Override
    public Map<String, Long> taken(Noun noun, String attribute, Set<String> texts) {
        if (noun.isSheet()) {
            Map<String, Long> rows = new HashMap<>();
            sheets.where(noun, attribute, texts).forEach(row -> rows.put(row.need(attribute, String.class), row.id()));
            return rows;
        }
        String column = attribute.equals("subject") ? "subject" : "ref";
        Map<String, Long> taken = new HashMap<>();
        tuples("SELECT e." + column + ", e.id FROM " + noun.name() + " e WHERE e.tenantId = :tenant AND e." + column + " IN :values", texts)
                .forEach(row -> taken.put((String) row[0], (Long) row[1]));
        return taken;
    }

    @Override
    public Map<Identity, Long> takenIdentities(Set<Identity> identities) {
        Map<String, Identity> byIndex = identities.stream()
                .collect(Collectors.toMap(identity -> HexFormat.of().formatHex(identity.index()), Function.identity()));
        Map<Identity, Long> taken = new HashMap<>();
        tuples("SELECT e.nationalIdIndex, e.id FROM Participant e WHERE e.tenantId = :tenant AND e.nationalIdIndex IN :values",
                identities.stream().map(Identity::index).toList()).forEach(row -> {
                    Identity identity = byIndex.get(HexFormat.of().formatHex((byte[]) row[0]));
                    if (identity != null) {
                        taken.put(identity, (Long) row[1]);
                    }
                });
        return taken;
    }

    @Override
    public Map<Long, Set<Long>> units(Set<Long> participants) {
        return sets(tuples("SELECT u.participantId, u.unitId FROM ParticipantUnit u WHERE u.tenantId = :tenant"
                + " AND u.participantId IN :values", participants));
    }

    @Override
    public List<Stay> stays(Set<Long> participants) {
        return tuples("SELECT e.participantId, e.programmeId, e.startedOn, e.endedOn FROM Enrolment e WHERE e.tenantId = :tenant"
                + " AND e.participantId IN :values", participants).stream().map(row -> new Stay((Long) row[0],
                        (Long) row[1], (LocalDate) row[2], (LocalDate) row[3]))
                .toList();
    }

    @Override
    public Map<Long, Set<Long>> caseloads(Set<Long> staffMembers, LocalDate on) {
        return staffMembers.isEmpty()
                ? Map.of()
                : sets(entities().createQuery("SELECT e.specialistId, e.participantId FROM Enrolment e WHERE e.tenantId = :tenant"
                        + " AND e.specialistId IN :values AND (e.endedOn IS NULL OR e.endedOn >= :on)", Object[].class)
                        .setParameter("tenant", tenant).setParameter("values", staffMembers).setParameter("on", on).getResultList());
    }

    @Override
    public Map<Long, List<StoredResidence>> residences(Set<Long> participants) {
        return history("Residence", "participantId", ResidenceEntity.class, participants, row -> row.participantId);
    }

    @Override
    public Map<Long, List<StoredPhase>> phases(Set<Long> enrolments) {
        return history("EnrolmentPhase", "enrolmentId", EnrolmentPhaseEntity.class, enrolments, row -> row.enrolmentId);
    }

    @Override
    public Map<Long, List<StoredAssignment>> assignments(Set<Long> enrolments) {
        return history("Assignment", "enrolmentId", AssignmentEntity.class, enrolments, row -> row.enrolmentId);
    }

    @Override
    public Map<Long, List<StoredTerms>> terms(Set<Long> placements) {
        return history("PlacementTerms", "placementId", PlacementTermsEntity.class, placements, row -> row.placementId);
    }

    @Override
    public Map<Long, List<StoredPlacement>> placements(Set<Long> enrolments, LocalDate on) {
        if (enrolments.isEmpty()) {
            return Map.of();
        }
        TypedQuery<PlacementEntity> query = entities().createQuery("SELECT e FROM Placement e WHERE e.tenantId = :tenant"
                + " AND e.enrolmentId IN :values AND (e.endedOn IS NULL OR e.endedOn >= :on) ORDER BY e.id", PlacementEntity.class)
                .setParameter("tenant", tenant).setParameter("values", enrolments).setParameter("on", on)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return query.getResultList().stream()
                .collect(Collectors.groupingBy(StoredPlacement::enrolmentId, Collectors.mapping(StoredPlacement.class::cast,
                        Collectors.toList())));
    }

    @Override
    public Map<Long, Protection> protections(Set<Long> participants, Optional<String> subject, LocalDate on) {
        Map<Long, String> grades = new HashMap<>();
        if (!beside.grades(participants, grades)) {
            // A participant without a family name is one who was erased: everybody else has one.
            tuples("SELECT e.id, e.protection FROM Participant e WHERE e.tenantId = :tenant AND e.id IN :values"
                    + " AND (e.protection IS NOT NULL OR e.familyName = '')", participants)
                    .forEach(row -> grades.put((Long) row[0], row[1] == null ? SeenBeside.ERASED : (String) row[1]));
        }
        Set<Long> named = grades.isEmpty() || subject.isEmpty() ? Set.of() : named(grades.keySet(), subject.get(), on);
        Map<Long, Protection> protections = new HashMap<>();
        grades.forEach((participant, grade) -> protections.put(participant,
                grade.equals(SeenBeside.ERASED) ? Protection.ERASED : new Protection(grade, named.contains(participant))));
        return protections;
    }

    @Override
    public Map<Long, LocalDate> firstAdvice(Set<Long> participants) {
        Map<Long, LocalDate> first = new HashMap<>();
        if (!beside.advice(participants, first)) {
            sheets.where(PlanNouns.BENEFIT_ADVICE_RECORD, "participantId", participants).forEach(row -> first
                    .merge(row.need("participantId", Long.class), row.need("givenOn", LocalDate.class),
                            (one, other) -> one.isBefore(other) ? one : other));
        }
        return first;
    }

    @Override
    public Map<Long, String> definitions(Set<Long> programmes) {
        Map<Long, String> found = new HashMap<>();
        Set<Long> unknown = new HashSet<>();
        for (Long programme : programmes) {
            definitions.find(tenant, programme).ifPresentOrElse(definition -> found.put(programme, definition),
                    () -> unknown.add(programme));
        }
        if (!unknown.isEmpty()) {
            sheets.where(Nouns.PROGRAMME, "id", unknown).forEach(row -> {
                String definition = row.need("definition", String.class);
                definitions.learn(tenant, row.id(), definition);
                found.put(row.id(), definition);
            });
        }
        return found;
    }

    @Override
    public Set<String> definitionsInUse() {
        return definitions.inUse(tenant).orElseGet(() -> {
            Set<String> found = Set
                    .copyOf(entities().createQuery("SELECT DISTINCT e.definition FROM Programme e WHERE e.tenantId = :tenant",
                            String.class).setParameter("tenant", tenant).getResultList());
            definitions.inUse(tenant, found);
            return found;
        });
    }

    private Set<Long> named(Set<Long> participants, String subject, LocalDate on) {
        return Set.copyOf(entities().createQuery("SELECT a.participantId FROM NamedAccess a, StaffMember s WHERE a.tenantId = :tenant"
                + " AND a.participantId IN :values AND s.tenantId = :tenant AND s.id = a.staffMemberId AND s.subject = :subject"
                + " AND a.startsOn <= :on AND (a.endsOn IS NULL OR a.endsOn > :on)", Long.class).setParameter("tenant", tenant)
                .setParameter("values", participants).setParameter("subject", subject).setParameter("on", on).getResultList());
    }

    @Override
    public Map<Long, List<StoredNamedAccess>> namedAccesses(Set<Long> participants) {
        return history("NamedAccess", "participantId", NamedAccessEntity.class, participants, row -> row.participantId);
    }

    @Override
    public Optional<Long> staffMember(String subject) {
        return Optional.ofNullable(taken(Nouns.STAFF_MEMBER, "subject", Set.of(subject)).get(subject));
    }

    private <R, E extends R> Map<Long, List<R>> history(String entity, String owner, Class<E> type, Set<Long> owners,
            Function<E, Long> key) {
        if (owners.isEmpty()) {
            return Map.of();
        }
        return entities().createQuery("SELECT e FROM " + entity + " e WHERE e.tenantId = :tenant AND e." + owner
                + " IN :values ORDER BY e.startsOn", type).setParameter("tenant", tenant).setParameter("values", owners).getResultList()
                .stream().collect(Collectors.groupingBy(key, Collectors.mapping(row -> (R) row, Collectors.toList())));
    }

    // Not as tuples: EclipseLink hands a query of its parse cache out again without their type.
    private List<Object[]> tuples(String query, Collection<?> values) {
        return values.isEmpty()
                ? List.of()
                : entities().createQuery(query, Object[].class).setParameter("tenant", tenant).setParameter("values", values)
                        .getResultList();
    }

    private static Long owner(Object[] row) {
        return (Long) row[0];
    }

    private static Map<Long, Set<Long>> sets(List<Object[]> rows) {
        return rows.stream().collect(Collectors.groupingBy(JpaLookups::owner,
                Collectors.mapping(row -> (Long) row[1], Collectors.toSet())));
    }
}
