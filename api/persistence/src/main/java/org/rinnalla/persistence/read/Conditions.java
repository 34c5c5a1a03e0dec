package org.rinnalla.persistence.read;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Concealable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Exposure;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.spi.ProtectedFact;

/** Filters and scopes as conditions. */
final class Conditions {
    private static final String UNITS_OF_PARTICIPANT = " IN (SELECT pu.participant_id FROM participant_unit pu WHERE pu.tenant_id=";
    /** From so many units on, a list that is ordered and ends early asks each row for its units rather than all units for their rows. */
    private static final int MANY_UNITS = 16;
    private final boolean counting;
    private final int tenant;
    private final Scopes scopes;
    private final Meeting meeting;
    private int aliases;

    Conditions(int tenant, Scopes scopes, Meeting meeting) {
        this(tenant, scopes, meeting, false);
    }

    /** All rows are wanted, so that nothing ends early, and none of them is seen. */
    static Conditions counting(int tenant, Scopes scopes) {
        return new Conditions(tenant, scopes, Meeting.guarded(), true);
    }

    private Conditions(int tenant, Scopes scopes, Meeting meeting, boolean counting) {
        this.counting = counting;
        this.meeting = meeting;
        this.tenant = tenant;
        this.scopes = scopes;
    }

    /** The tenant and what the caller reaches of the noun. */
    void rows(Sql sql, Noun noun, String alias) {
        sql.add(alias).add(".tenant_id=").value(tenant);
        scope(sql, noun, alias, scopes.of(noun));
    }

    /**
     * Leaves out whom the filter, the order or the way to the rows would tell something of that is concealed.
     *
     * @param from the list's place below other rows; null: it stands alone
     */
    void people(Sql sql, Noun noun, String alias, ListQuery query, Level.@Nullable Below from) {
        if (meeting.expected()) {
            return;
        }
        Set<ProtectedFact> facts = Exposure.of(noun, query.filter(), query.order());
        facts.addAll(Concealable.rows(noun, from == null ? "id" : from.relation().foreignKey()));
        // Below a row of the same person nobody is hidden any more.
        if (from == null || !from.told() || !facts.isEmpty()) {
            people(sql, noun, alias, facts);
        }
    }

    void people(Sql sql, Noun noun, String alias, Set<ProtectedFact> facts) {
        People.leaveOut(sql, tenant, scopes.guard(), noun, alias, facts);
    }

    private void scope(Sql sql, Noun noun, String alias, Scope scope) {
        switch (scope) {
            case Scope.Tenant() -> {
            }
            case Scope.Nothing() -> sql.add(" AND FALSE");
            case Scope.Units(var ids) -> units(sql, noun, alias, List.copyOf(ids));
            case Scope.OwnParticipant(String subject) -> ownParticipant(sql, noun, alias, subject);
            case Scope.OwnStaff staff -> ownStaff(sql, noun, alias, staff);
            case Scope.Agreed agreed -> {
                scope(sql, noun, alias, agreed.within());
                Agreements.agreed(sql, tenant, noun, alias, agreed);
            }
            case Scope.Unsealed(Scope inner, String subject) -> {
                scope(sql, noun, alias, inner);
                sql.add(" AND (").add(alias).add(".").add(Names.column(noun.openBy())).add(" OR ").add(alias).add(".")
                        .add(Names.column(noun.owner() + "Id"));
                oneself(sql, subject).add(")");
            }
        }
    }

    private void units(Sql sql, Noun noun, String alias, List<Long> ids) {
        switch (noun.name()) {
            case "Participant" -> {
                if (!counting && ids.size() >= MANY_UNITS) {
                    sql.add(" AND EXISTS (SELECT 1 FROM participant_unit pu WHERE pu.tenant_id=").value(tenant)
                            .add(" AND pu.participant_id=").add(alias).add(".id AND pu.unit_id IN ").list(ids).add(")");
                } else {
                    sql.add(" AND ").add(alias).add(".id").add(UNITS_OF_PARTICIPANT).value(tenant).add(" AND pu.unit_id IN ").list(ids)
                            .add(")");
                }
            }
            case "EnrolmentPhase", "Assignment" -> parent(sql, alias, "enrolment", ids);
            case "PlacementTerms" -> parent(sql, alias, "placement", ids);
            case "Enrolment", "Placement", "Contact" -> sql.add(" AND ").add(alias).add(".unit_id IN ").list(ids);
            default -> sheet(sql, noun, alias, ids);
        }
    }

    /** The model says by whose row it is decided. */
    private void sheet(Sql sql, Noun noun, String alias, List<Long> ids) {
        switch (noun.scopedBy()) {
            case "" -> sql.add(" AND FALSE");
            case "unit" -> sql.add(" AND ").add(alias).add(".unit_id IN ").list(ids);
            case "participant" -> sql.add(" AND ").add(alias).add(".participant_id").add(UNITS_OF_PARTICIPANT).value(tenant)
                    .add(" AND pu.unit_id IN ").list(ids).add(")");
            default -> {
                Relation relation = noun.relation(noun.scopedBy());
                String parent = "p" + aliases++;
                sql.add(" AND EXISTS (SELECT 1 FROM ").add(Names.table(relation.target())).add(" ").add(parent).add(" WHERE ").add(parent)
                        .add(".tenant_id=").value(tenant).add(" AND ").add(parent).add(".id=").add(alias).add(".")
                        .add(Names.column(relation.localKey()));
                units(sql, relation.targetNoun(), parent, ids);
                sql.add(")");
            }
        }
    }

    private void parent(Sql sql, String alias, String table, List<Long> ids) {
        sql.add(" AND EXISTS (SELECT 1 FROM ").add(table).add(" sp WHERE sp.tenant_id=").add(alias).add(".tenant_id AND sp.id=").add(alias)
                .add(".").add(table).add("_id AND sp.unit_id IN ").list(ids).add(")");
    }

    private void ownParticipant(Sql sql, Noun noun, String alias, String subject) {
        switch (noun.name()) {
            case "Participant" -> sql.add(" AND ").add(alias).add(".subject=").value(subject);
            case "Employer" -> own(sql.add(" AND EXISTS (SELECT 1 FROM placement op WHERE op.tenant_id=").value(tenant)
                    .add(" AND op.employer_id=").add(alias).add(".id AND op.participant_id"), subject).add(")");
            case "StaffMember" -> own(sql.add(" AND EXISTS (SELECT 1 FROM enrolment oe WHERE oe.tenant_id=").value(tenant).add(" AND (")
                    .add("oe.specialist_id=").add(alias).add(".id OR oe.care_contact_id=").add(alias).add(".id) AND oe.participant_id"),
                    subject).add(")");
            case "AuditEvent" -> seen(sql, alias, subject);
            default -> {
                if (noun.find("participantId").isEmpty()) {
                    sql.add(" AND FALSE");
                } else {
                    own(sql.add(" AND ").add(alias).add(".participant_id"), subject);
                }
            }
        }
    }

    /** The trace packs row ids, eight bytes each: the bytes are there, and stand where an id begins. */
    private void seen(Sql sql, String alias, String subject) {
        sql.add(" AND EXISTS (SELECT 1 FROM participant me WHERE me.tenant_id=").value(tenant).add(" AND me.subject=").value(subject)
                .add(" AND LOCATE(UNHEX(LPAD(HEX(me.id),16,'0')),").add(alias).add(".participants)>0")
                .add(" AND FIND_IN_SET(LPAD(HEX(me.id),16,'0'),REGEXP_REPLACE(HEX(").add(alias)
                .add(".participants),'.{16}','\\\\0,'))>0)");
    }

    private Sql own(Sql sql, String subject) {
        return sql.add("=(SELECT me.id FROM participant me WHERE me.tenant_id=").value(tenant).add(" AND me.subject=").value(subject)
                .add(")");
    }

    private void ownStaff(Sql sql, Noun noun, String alias, Scope.OwnStaff staff) {
        String column = noun.name().equals("Participant") ? ".id" : ".participant_id";
        if (!noun.concernsParticipant()) {
            ownSheet(sql, noun, alias, staff.subject());
            return;
        }
        sql.add(" AND ").add(alias).add(column).add(" IN (SELECT oe.participant_id FROM staff_member os JOIN enrolment oe ON ")
                .add("oe.tenant_id=os.tenant_id AND (oe.care_contact_id=os.id OR oe.specialist_id=os.id) WHERE os.tenant_id=").value(tenant)
                .add(" AND os.subject=").value(staff.subject());
        staff.wall().ifPresent(wall -> Agreements.wall(sql, tenant, wall));
        sql.add(")");
    }

    /** What is kept of the staff member, and what stands below it. */
    private void ownSheet(Sql sql, Noun noun, String alias, String subject) {
        if (noun.isSheet() && noun.findRelation("staffMember").isPresent()) {
            oneself(sql.add(" AND ").add(alias).add(".staff_member_id"), subject);
        } else if (noun.isSheet() && !noun.scopedBy().isEmpty() && noun.relation(noun.scopedBy()).targetNoun().isSheet()) {
            Relation relation = noun.relation(noun.scopedBy());
            String parent = "p" + aliases++;
            sql.add(" AND EXISTS (SELECT 1 FROM ").add(Names.table(relation.target())).add(" ").add(parent).add(" WHERE ").add(parent)
                    .add(".tenant_id=").value(tenant).add(" AND ").add(parent).add(".id=").add(alias).add(".")
                    .add(Names.column(relation.localKey()));
            ownSheet(sql, relation.targetNoun(), parent, subject);
            sql.add(")");
        } else {
            sql.add(" AND FALSE");
        }
    }

    private Sql oneself(Sql sql, String subject) {
        return sql.add("=(SELECT me.id FROM staff_member me WHERE me.tenant_id=").value(tenant).add(" AND me.subject=").value(subject)
                .add(")");
    }

    void filter(Sql sql, Noun noun, String alias, Filter filter) {
        switch (filter) {
            case Filter.And(var filters) -> join(sql, noun, alias, filters, " AND ", "TRUE");
            case Filter.Or(var filters) -> join(sql, noun, alias, filters, " OR ", "FALSE");
            // The form that an index can answer.
            case Filter.Not(Filter.Absent(Attribute attribute)) when attribute.extended().isEmpty() -> sql.add(alias).add(".")
                    .add(Names.column(attribute.name())).add(" IS NOT NULL");
            case Filter.Not(var inner) -> {
                sql.add("NOT ((");
                filter(sql, noun, alias, inner);
                sql.add(") IS TRUE)");
            }
            case Filter.Compare compare when compare.attribute().extended().isPresent() -> PluginConditions.compare(sql, tenant, noun,
                    alias, compare);
            case Filter.In in when in.attribute().extended().isPresent() && !in.values().isEmpty() -> PluginConditions.in(sql, tenant,
                    noun, alias, in);
            case Filter.Absent(Attribute attribute) when attribute.extended().isPresent() -> PluginConditions.absent(sql, tenant, noun,
                    alias, attribute);
            case Filter.Compare(Attribute attribute, Filter.Operator operator, Object value) -> compare(sql, alias, attribute, operator,
                    value);
            case Filter.In(Attribute attribute, var values) -> {
                List<?> held = values.stream().filter(value -> holds(attribute, value)).toList();
                if (held.isEmpty()) {
                    sql.add("FALSE");
                } else {
                    sql.add(alias).add(".").add(Names.column(attribute.name())).add(" IN ").list(held);
                }
            }
            case Filter.Absent(Attribute attribute) -> sql.add(alias).add(".").add(Names.column(attribute.name())).add(" IS NULL");
            case Filter.Exists exists -> exists(sql, alias, exists);
        }
    }

    private void join(Sql sql, Noun noun, String alias, List<Filter> filters, String word, String empty) {
        if (filters.isEmpty()) {
            sql.add(empty);
            return;
        }
        sql.add("(");
        for (int i = 0; i < filters.size(); i++) {
            if (i > 0) {
                sql.add(word);
            }
            filter(sql, noun, alias, filters.get(i));
        }
        sql.add(")");
    }

    /** Codes stand in columns of ASCII, which MariaDB refuses to compare with anything else. */
    private static boolean holds(Attribute attribute, Object value) {
        return attribute.type() != ValueType.CODE || value.toString().chars().allMatch(each -> each < 128);
    }

    private void compare(Sql sql, String alias, Attribute attribute, Filter.Operator operator, Object value) {
        if (!holds(attribute, value)) {
            sql.add("FALSE");
            return;
        }
        sql.add(alias).add(".").add(Names.column(attribute.name()));
        switch (operator) {
            case EQUAL -> sql.add("=").value(value);
            case LESS -> sql.add("<").value(value);
            case AT_MOST -> sql.add("<=").value(value);
            case GREATER -> sql.add(">").value(value);
            case AT_LEAST -> sql.add(">=").value(value);
            case STARTS_WITH -> sql.add(" LIKE ").value(beginning(value.toString()));
        }
    }

    /** A pattern of texts that begin like this. */
    static String beginning(String text) {
        return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private void exists(Sql sql, String alias, Filter.Exists exists) {
        Noun target = exists.relation().targetNoun();
        String inner = "x" + aliases++;
        sql.add("EXISTS (SELECT 1 FROM ").add(Names.table(target.name())).add(" ").add(inner).add(" WHERE ").add(inner).add(".")
                .add(Names.column(exists.relation().foreignKey())).add("=").add(alias).add(".")
                .add(Names.column(exists.relation().localKey())).add(" AND ");
        rows(sql, target, inner);
        Set<ProtectedFact> facts = Exposure.of(target, exists.filter(), List.of());
        facts.addAll(Concealable.rows(target, exists.relation().foreignKey()));
        people(sql, target, inner, facts);
        sql.add(" AND ");
        filter(sql, target, inner, exists.filter());
        sql.add(")");
    }
}
