package org.rinnalla.persistence.write;

import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Beside;
import org.rinnalla.core.write.store.Claim;
import org.rinnalla.core.write.store.ClaimAnswer;
import org.rinnalla.core.write.store.Event;
import org.rinnalla.core.write.store.Lookups;
import org.rinnalla.core.write.store.MadeRow;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.PluginDataRows;
import org.rinnalla.core.write.store.Settled;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.Wanted;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.persistence.IdBlocks;

/** One transaction. */
final class JpaWork implements Work {
    /** The tables whose row ids are given out here. */
    static final List<String> TABLES = List.of("provider", "unit", "programme", "staff_member", "staff_role", "participant", "residence",
            "enrolment", "enrolment_phase", "assignment", "employer", "placement", "placement_terms", "contact", "named_access",
            "consent", "disclosure", "audit_event", "outbox");
    private final OpenTransaction transaction;
    private final int tenant;
    private final IdBlocks ids;
    private final SeenBeside beside = new SeenBeside();
    private final JpaLookups lookups;
    private final JpaNewRows rows;
    private final TransactionRows last;
    private final JdbcSheets sheets;
    private final JdbcPluginData pluginData;
    private boolean rollback;

    /** What the transactions of a store share. */
    record Parts(IdBlocks ids, Mappings mappings, Definitions definitions) {}

    JpaWork(RequestContext context, OpenTransaction transaction, Parts parts) {
        this.transaction = transaction;
        this.tenant = context.actor().tenantId();
        this.ids = parts.ids();
        this.rows = new JpaNewRows(transaction, tenant, parts);
        this.last = new TransactionRows(transaction, context, ids);
        this.sheets = new JdbcSheets(transaction, tenant, ids);
        this.pluginData = new JdbcPluginData(transaction, tenant);
        this.lookups = new JpaLookups(transaction, tenant, sheets, parts.definitions(), beside);
    }

    @Override
    public List<Map<Ref, StoredRow>> find(List<Wanted> wanted, Set<Beside> asked) {
        return HeldEnrolment.of(wanted).flatMap(held -> together(held, asked)).orElseGet(() -> wanted.stream()
                .map(each -> Map.<Ref, StoredRow>copyOf(find(each.type(), each.refs(), each.scope(), each.lock()))).toList());
    }

    private Optional<List<Map<Ref, StoredRow>>> together(HeldEnrolment held, Set<Beside> asked) {
        try {
            return held.find(transaction, tenant, asked, beside);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
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
        TypedQuery<? extends TenantEntity> query = transaction.entities().createQuery("SELECT e FROM " + table.entity()
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
    public Optional<MadeRow> made(Noun noun, long id) {
        if (pluginData.any()) {
            return Optional.empty();
        }
        return (noun.isSheet() ? sheets.made(noun, id) : transaction.made().find(Table.name(noun), id)).map(MadeValues::new);
    }

    @Override
    public PluginDataRows pluginData() {
        return pluginData;
    }

    @Override
    public long nextId(Noun noun) {
        return ids.next(Table.name(noun));
    }

    /** What was only made may wait: it goes with the rest at the end, unless somebody looks before. Versions of what was changed may not. */
    @Override
    public void flush() {
        if (transaction.hasEntities() || sheets.anyChanged() || pluginData.any()) {
            writeAll();
        } else {
            transaction.due(this::writeAll);
        }
    }

    private void writeAll() {
        transaction.due(null);
        try {
            transaction.made().writeRoots(transaction.bare());
            if (transaction.hasEntities()) {
                transaction.entities().flush();
            }
            transaction.made().writeDependents(transaction.bare());
            sheets.flush();
            pluginData.flush();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    @Override
    public ClaimAnswer claim(Claim claim) {
        return last.claim(claim);
    }

    @Override
    public void settle(Claim claim, Settled settled) {
        last.settle(claim, settled);
    }

    @Override
    public void audit(AuditEntry entry) {
        last.audit(entry);
    }

    @Override
    public void event(Event event) {
        last.event(event);
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
        writeAll();
        last.write();
        forget();
    }

    /** The same, and nothing follows but the commit, which may go along. */
    void finishLast() {
        if (transaction.hasEntities() || sheets.anyChanged() || pluginData.any()) {
            writeAll();
        }
        transaction.due(null);
        List<Insert> made = new ArrayList<>(transaction.made().take());
        made.addAll(sheets.take());
        last.writeLast(made);
        forget();
    }

    private void forget() {
        sheets.forget();
        beside.forget();
        transaction.forget();
    }
}
