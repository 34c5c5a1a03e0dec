package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Beside;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.Wanted;

/**
 * The enrolment that a command holds, by one statement with what is looked at beside it: an employer, and what rules ask of the participant.
 * Only the enrolment is locked; what stands in subqueries is not. Keys are named as there is nothing to choose: every index begins with the
 * tenant, so the optimizer would look into each of them.
 *
 * @param id of the enrolment
 * @param scope in which it must lie
 * @param employers at most one
 */
record HeldEnrolment(long id, Scope scope, List<Long> employers) {
    /** Whoever has no family name any more was erased, which an empty grade tells ({@link SeenBeside#ERASED}). */
    private static final String ENROLMENT = "SELECT e.version,e.participant_id,e.programme_id,e.unit_id,e.started_on,e.ended_on,"
            + "(SELECT IF(p.family_name='','',p.protection) FROM participant p FORCE INDEX (PRIMARY) WHERE p.tenant_id=e.tenant_id AND p.id=e.participant_id)";
    private static final String EMPLOYER = ",(SELECT m.version FROM employer m FORCE INDEX (PRIMARY) WHERE m.tenant_id=? AND m.id=?)";
    private static final String ADVICE = ",(SELECT MIN(b.given_on) FROM benefit_advice_record b WHERE b.tenant_id=e.tenant_id"
            + " AND b.participant_id=e.participant_id)";
    private static final String FROM = " FROM enrolment e FORCE INDEX (PRIMARY) WHERE e.tenant_id=? AND e.id=?";

    /** Empty when something else is wanted. */
    static Optional<HeldEnrolment> of(List<Wanted> wanted) {
        boolean held = !wanted.isEmpty() && wanted.getFirst().type() == StoredEnrolment.class && wanted.getFirst().lock();
        if (!held || wanted.size() > 2 || !(wanted.getFirst().scope() instanceof Scope.Tenant
                || wanted.getFirst().scope() instanceof Scope.Units)) {
            return Optional.empty();
        }
        List<Long> employers = new ArrayList<>();
        for (Wanted beside : wanted.subList(1, wanted.size())) {
            boolean plain = beside.type() == StoredEmployer.class && !beside.lock() && beside.scope() instanceof Scope.Tenant;
            Optional<Long> employer = plain ? only(beside.refs()) : Optional.empty();
            if (employer.isEmpty()) {
                return Optional.empty();
            }
            employers.add(employer.get());
        }
        return only(wanted.getFirst().refs()).map(id -> new HeldEnrolment(id, wanted.getFirst().scope(), employers));
    }

    private static Optional<Long> only(Set<Ref> refs) {
        return refs.size() == 1 && refs.iterator().next() instanceof Ref.ById(long id) ? Optional.of(id) : Optional.empty();
    }

    /** The rows in the order in which they are wanted; empty when the enrolment is not there. */
    Optional<List<Map<Ref, StoredRow>>> find(OpenTransaction transaction, int tenant, Set<Beside> asked, SeenBeside beside)
            throws SQLException {
        boolean advice = asked.contains(Beside.FIRST_ADVICE);
        try (PreparedStatement select = bound(transaction.connection(), tenant, advice); ResultSet row = select.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            long participant = row.getLong(2);
            StoredRow enrolment = new EnrolmentView(transaction, new RowKey(tenant, id), row.getInt(1), participant, row.getLong(3),
                    row.getLong(4), new EnrolmentView.Days(row.getObject(5, LocalDate.class), row.getObject(6, LocalDate.class)));
            beside.grade(participant, row.getString(7));
            int next = 8;
            List<Map<Ref, StoredRow>> found = new ArrayList<>();
            found.add(Map.of(new Ref.ById(id), enrolment));
            for (Long employer : employers) {
                int version = row.getInt(next++);
                found.add(row.wasNull()
                        ? Map.of()
                        : Map.of(new Ref.ById(employer), new EmployerView(transaction, new RowKey(tenant, employer), version)));
            }
            if (advice) {
                beside.advice(participant, row.getObject(next, LocalDate.class));
            }
            return Optional.of(found);
        }
    }

    private PreparedStatement bound(Connection connection, int tenant, boolean advice) throws SQLException {
        List<Long> units = scope instanceof Scope.Units(var ids) ? padded(List.copyOf(ids)) : List.of();
        StringBuilder text = new StringBuilder(ENROLMENT);
        employers.forEach(each -> text.append(EMPLOYER));
        text.append(advice ? ADVICE : "").append(FROM);
        if (!units.isEmpty()) {
            text.append(" AND e.unit_id IN (?").append(",?".repeat(units.size() - 1)).append(')');
        }
        PreparedStatement select = connection.prepareStatement(text.append(" FOR UPDATE").toString());
        int place = 1;
        for (Long employer : employers) {
            select.setInt(place++, tenant);
            select.setLong(place++, employer);
        }
        select.setInt(place++, tenant);
        select.setLong(place++, id);
        for (Long unit : units) {
            select.setLong(place++, unit);
        }
        return select;
    }

    /** Filled up to a power of two by repeating the last, so that few texts are prepared. */
    private static List<Long> padded(List<Long> ids) {
        List<Long> padded = new ArrayList<>(ids);
        while (Integer.bitCount(padded.size()) != 1) {
            padded.add(ids.getLast());
        }
        return padded;
    }
}
