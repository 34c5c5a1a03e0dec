package org.rinnalla.persistence.write;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Connection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Claim;
import org.rinnalla.core.write.store.ClaimAnswer;
import org.rinnalla.core.write.store.Event;
import org.rinnalla.core.write.store.Lookups;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.PluginDataRows;
import org.rinnalla.core.write.store.Settled;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.persistence.IdBlocks;

/** One transaction. */
final class JpaWork implements Work {
    /** The tables whose row ids are given out here. */
    static final List<String> TABLES = List.of("provider", "unit", "programme", "staff_member", "staff_role", "participant", "residence",
            "enrolment", "enrolment_phase", "assignment", "employer", "placement", "placement_terms", "contact", "named_access",
            "consent", "disclosure", "audit_event", "outbox");
    private final EntityManager entities;
    private final int tenant;
    private final IdBlocks ids;
    private final JpaLookups lookups;
    private final JpaNewRows rows;
    private final TransactionRows beside;
    private final JdbcSheets sheets;
    private final JdbcPluginData pluginData;
    private boolean rollback;

    JpaWork(RequestContext context, EntityManager entities, IdBlocks ids) {
        this.entities = entities;
        this.tenant = context.actor().tenantId();
        this.ids = ids;
        this.rows = new JpaNewRows(entities, tenant, ids);
        // Asking for the connection begins the transaction there: every read goes through it from now on.
        Connection connection = entities.unwrap(Connection.class);
        this.beside = new TransactionRows(connection, context, ids);
        this.sheets = new JdbcSheets(connection, tenant, ids);
        this.pluginData = new JdbcPluginData(connection, tenant);
        this.lookups = new JpaLookups(entities, tenant, sheets);
    }

    @Override
    public <R extends StoredRow> Map<Ref, R> find(Class<R> type, Set<Ref> refs, Scope scope, boolean lock) {
        Set<Long> byId = new HashSet<>();
        Set<String> byKey = new HashSet<>();
        for (Ref ref : refs) {
            switch (ref) {
                case Ref.ById(long id) -> byId.add(id);
                case Ref.ByKey(String key) -> byKey.add(key);
                case Ref.Nowhere() -> {
                }
            }
        }
        Map<Ref, R> found = new HashMap<>();
        if (scope instanceof Scope.Nothing) {
            return found;
        }
        Table table = Table.of(type);
        if (!byId.isEmpty()) {
            query(table, "id", byId, scope, lock).forEach(entity -> found.put(new Ref.ById(entity.id()), type.cast(entity)));
        }
        if (!byKey.isEmpty() && VersionedEntity.class.isAssignableFrom(table.type())) {
            for (TenantEntity entity : query(table, "ref", byKey, scope, lock)) {
                String key = ((VersionedEntity) entity).ref();
                if (key != null) {
                    found.put(new Ref.ByKey(key), type.cast(entity));
                }
            }
        }
        if (scope instanceof Scope.OwnStaff staff && staff.wall().isPresent()) {
            behindTheWall(found, staff);
        }
        return found;
    }

    private void behindTheWall(Map<Ref, ? extends StoredRow> found, Scope.OwnStaff staff) {
        Set<Long> people = found.values().stream().map(StoredRow::concerns).filter(OptionalLong::isPresent).map(OptionalLong::getAsLong)
                .collect(Collectors.toSet());
        Set<Long> seen = sheets.participants(staff, people);
        found.values().removeIf(row -> row.concerns().isPresent() && !seen.contains(row.concerns().getAsLong()));
    }

    private List<? extends TenantEntity> query(Table table, String attribute, Set<?> values, Scope scope, boolean lock) {
        String within = switch (scope) {
            case Scope.Units _ -> table.within();
            case Scope.OwnParticipant _ -> table.ownParticipant();
            case Scope.OwnStaff _ -> table.ownStaff();
            default -> "";
        };
        // In the order of the ids, so that transactions that lock several rows lock them in the same order.
        TypedQuery<? extends TenantEntity> query = entities.createQuery("SELECT e FROM " + table.entity()
                + " e WHERE e.tenantId = :tenant AND e." + attribute + " IN :values" + within + (values.size() > 1 ? " ORDER BY e.id" : ""),
                table.type());
        query.setParameter("tenant", tenant).setParameter("values", values);
        if (!within.isEmpty()) {
            switch (scope) {
                case Scope.Units(var units) -> query.setParameter("units", units);
                case Scope.OwnParticipant(String subject) -> query.setParameter("subject", subject);
                case Scope.OwnStaff(String subject, var _) -> query.setParameter("subject", subject);
                default -> {
                }
            }
        }
        return (lock ? query.setLockMode(LockModeType.PESSIMISTIC_WRITE) : query).getResultList();
    }

    @Override
    public Lookups lookups() {
        return lookups;
    }

    @Override
    public NewRows make() {
        return rows;
    }

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public PluginDataRows pluginData() {
        return pluginData;
    }

    @Override
    public long nextId(Noun noun) {
        return ids.next(Table.name(noun));
    }

    @Override
    public void flush() {
        entities.flush();
        if (rows.persistDependents()) {
            entities.flush();
        }
        sheets.flush();
        pluginData.flush();
    }

    @Override
    public ClaimAnswer claim(Claim claim) {
        return beside.claim(claim);
    }

    @Override
    public void settle(Claim claim, Settled settled) {
        beside.settle(claim, settled);
    }

    @Override
    public void audit(AuditEntry entry) {
        beside.audit(entry);
    }

    @Override
    public void event(Event event) {
        beside.event(event);
    }

    @Override
    public void rollbackOnly() {
        rollback = true;
    }

    boolean wantsRollback() {
        return rollback;
    }

    /** Writes what is still held back. */
    void finish() {
        finish(false);
    }

    /** The same, and nothing follows but the commit, which may go along. */
    void finishLast() {
        finish(true);
    }

    private void finish(boolean last) {
        flush();
        beside.write(last);
        sheets.forget();
    }
}
