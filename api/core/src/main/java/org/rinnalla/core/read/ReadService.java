package org.rinnalla.core.read;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.data.KeptField;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.write.store.MadeRow;

/** Every read: the access filter before, the audit trail after, and nothing leaves without both. */
public final class ReadService {
    private static final int PROTECTED = 500;
    private final RowSource source;
    private final Access access;
    private final AuditTrail audit;
    private final Finishing finishing;

    public ReadService(RowSource source, Access access, AuditTrail audit, IdentifierVault vault) {
        this.source = source;
        this.access = access;
        this.audit = audit;
        this.finishing = new Finishing(access.policy(), vault);
    }

    private ReadService(RowSource source, ReadService other) {
        this.source = source;
        this.access = other.access;
        this.audit = other.audit;
        this.finishing = other.finishing;
    }

    /** The same access and the same traces over rows as they were in one moment. */
    public ReadService at(RowSource moment) {
        return new ReadService(moment, this);
    }

    /** A page of a list. */
    public RowPage page(RequestContext context, ListQuery query) {
        ListQuery traced = Traces.traced(query);
        allow(context, traced);
        RowPage page = rows(context, traced);
        audit.record(entry(context, AuditAction.READ, traced, OptionalLong.empty(), page.rows()));
        return page;
    }

    /** One row by its id; empty when there is none that the caller may know of. */
    public Optional<Row> byId(RequestContext context, long id, Selection selection) {
        return byIds(context, List.of(id), selection).stream().findFirst();
    }

    /** Rows by their ids, in no particular order; those that the caller may not know of are left out. */
    public List<Row> byIds(RequestContext context, List<Long> ids, Selection selection) {
        Filter filter = ids.size() == 1
                ? new Filter.Compare(selection.noun().attribute("id"), Operator.EQUAL, ids.getFirst())
                : new Filter.In(selection.noun().attribute("id"), List.copyOf(ids));
        ListQuery query = Traces.traced(new ListQuery(selection, filter, List.of(), Window.first(ids.size()), false));
        allow(context, query);
        RowPage page = rows(context, query);
        OptionalLong row = ids.size() == 1 ? OptionalLong.of(ids.getFirst()) : OptionalLong.empty();
        audit.record(entry(context, AuditAction.READ, query, row, page.rows()));
        return page.rows();
    }

    /**
     * A row that a transaction made, as the caller would read it, without reading it; empty where reading is needed: what is not told by the
     * row itself, rows that the caller reaches by others, and what may not be seen. It must concern nobody under protection.
     */
    public Optional<Shown> made(RequestContext context, long id, MadeRow made, Selection selection) {
        Noun noun = selection.noun();
        ListQuery query = Traces.traced(new ListQuery(selection,
                new Filter.Compare(noun.attribute("id"), Operator.EQUAL, id), List.of(), Window.first(1), false));
        try {
            access.check(context.actor(), query);
        } catch (RinnallaException denied) {
            return Optional.empty();
        }
        return reached(access.scopes(context, Guard.Use.SHOW).of(noun), noun, made)
                ? MadeRows.row(id, made, query.selection()).map(row -> new Shown(row,
                        entry(context, AuditAction.READ, query, OptionalLong.of(id), List.of(row))))
                : Optional.empty();
    }

    private static boolean reached(Scope scope, Noun noun, MadeRow made) {
        return switch (scope) {
            case Scope.Tenant() -> true;
            case Scope.Units(var ids) -> noun.scopedBy().equals("unit") && made.tells(noun.attribute("unitId"))
                    && ids.contains(made.value(noun.attribute("unitId")));
            default -> false;
        };
    }

    /** All rows of a list, batch by batch; each batch is audited before it is handed over. */
    public void stream(RequestContext context, AuditAction action, ListQuery query, RowSource.RowBatch batch) {
        ListQuery traced = Traces.traced(query);
        allow(context, traced);
        Scopes scopes = access.scopes(context, use(action));
        source.stream(context, traced, scopes, page -> {
            Concealing.conceal(scopes.guard(), traced.selection(), page.rows());
            finishing.finish(context, traced.selection(), page.rows());
            audit.record(entry(context, action, traced, OptionalLong.empty(), page.rows()));
            return batch.take(page);
        });
    }

    /** The same for long lists that are read to their end: the next batch is fetched while one is worked on. */
    public Batches batches(RequestContext context, AuditAction action, ListQuery query) {
        ListQuery traced = Traces.traced(query);
        allow(context, traced);
        Scopes scopes = access.scopes(context, use(action));
        return new Batches(traced, window -> rows(context, window, scopes),
                page -> audit.record(entry(context, action, traced, OptionalLong.empty(), page.rows())));
    }

    /**
     * Rows to be counted, batch by batch, which the caller need not be allowed to see: what is made of them must be a figure about many.
     * Plain values only. The trace says what was counted and how many rows.
     */
    public void count(RequestContext context, ListQuery query, RowSource.RowBatch batch) {
        Noun noun = query.selection().noun();
        if (access.policy().counts(context.actor().role(), noun).isEmpty()) {
            audit.record(new AuditEntry(context, AuditAction.REPORT, noun.name(), OptionalLong.empty(), AuditEntry.Seen.NOTHING, "DENIED"));
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.operation",
                    Map.of("operation", "count " + noun.plural(), "role", context.actor().role().name()));
        }
        if (!query.selection().picks().stream().allMatch(Pick.Plain.class::isInstance)) {
            throw new IllegalArgumentException("Only plain values are counted");
        }
        int[] rows = {0};
        source.stream(context, query, access.counted(context), page -> {
            rows[0] += page.rows().size();
            return batch.take(page);
        });
        audit.record(new AuditEntry(context, AuditAction.REPORT, noun.name(), OptionalLong.empty(),
                new AuditEntry.Seen(List.of(), rows[0], Traces.fields(query.selection()), 0), "DONE"));
    }

    /** What the caller reaches of rows that are summed; what is refused leaves its trace. */
    public Scope summed(RequestContext context, ListQuery query) {
        allow(context, query);
        return access.scopes(context, Guard.Use.COUNT).of(query.selection().noun());
    }

    /**
     * What the caller reaches of everybody who is not under protection, to be summed. Nobody sees a row; who is shown a sum leaves the trace
     * ({@link #told}).
     */
    public void reached(RequestContext context, ListQuery query, RowSource.RowBatch batch) {
        Scopes scopes = access.scopes(context, Guard.Use.COUNT);
        source.stream(context, query, new Scopes() {
            @Override
            public Scope of(Noun noun) {
                return scopes.of(noun);
            }

            @Override
            public Guard guard() {
                return Guard.Closed.UNPROTECTED_ONLY;
            }
        }, batch);
    }

    /** The rows of those under protection as the caller may count them, who never stand in a sum that is kept. */
    public void ofProtected(RequestContext context, ListQuery query, RowSource.RowBatch batch) {
        Noun person = Nouns.PARTICIPANT;
        ListQuery all = new ListQuery(new Selection(person, List.of()), new Filter.Not(new Filter.Absent(person.attribute("protection"))),
                List.of(new OrderBy(person.attribute("protection"), false)), Window.first(PROTECTED), false);
        source.stream(context, all, Scopes.unguarded(new Scope.Tenant()), page -> {
            Filter these = new Filter.In(query.selection().noun().attribute("participantId"),
                    page.rows().stream().<Object>map(Row::id).toList());
            ListQuery traced = Traces.traced(
                    new ListQuery(query.selection(), Filter.and(query.filter(), these), query.order(), query.window(), false));
            Scopes scopes = access.scopes(context, Guard.Use.COUNT);
            source.stream(context, traced, scopes, rows -> {
                Concealing.conceal(scopes.guard(), traced.selection(), rows.rows());
                audit.record(entry(context, AuditAction.REPORT, traced, OptionalLong.empty(), rows.rows()));
                return batch.take(rows);
            });
            return true;
        });
    }

    /** Leaves the trace of sums that are shown: what was summed, and how many rows. */
    public void told(RequestContext context, ListQuery query, int rows) {
        audit.record(new AuditEntry(context, AuditAction.REPORT, query.selection().noun().name(), OptionalLong.empty(),
                new AuditEntry.Seen(List.of(), rows, Traces.fields(query.selection()), 0), "DONE"));
    }

    /** The day at the tenant's place. */
    public LocalDate today(RequestContext context) {
        return access.today(context);
    }

    /** Whether the caller may have rows of a noun counted. */
    public boolean mayCount(RequestContext context, Noun noun) {
        return access.policy().counts(context.actor().role(), noun).isPresent();
    }

    /** Whether the caller may have rows of a noun counted in a unit. */
    public boolean mayCount(RequestContext context, Noun noun, long unit) {
        return switch (access.counted(context).of(noun)) {
            case Scope.Tenant() -> true;
            case Scope.Units(var ids) -> ids.contains(unit);
            default -> false;
        };
    }

    /** Whether the caller may see a field; for answers that leave out what may not be shown. */
    public boolean mayShow(RequestContext context, Noun noun, String field) {
        return access.policy().mayShow(context.actor().role(), noun, field);
    }

    /** The fields of plugins that the caller may see on rows of a noun, in tenants of the plugins' countries. */
    public List<KeptField> extensions(RequestContext context, Noun noun) {
        return noun.isExtendable() ? access.extensions(context, noun) : List.of();
    }

    /** Leaves the trace of fields that were asked for and left out of an answer, because the caller may not see them. */
    public void denied(RequestContext context, Noun noun, List<String> fields) {
        audit.record(new AuditEntry(context, AuditAction.READ, noun.name(), OptionalLong.empty(),
                new AuditEntry.Seen(List.of(), 0, fields, 0), "DENIED"));
    }

    private RowPage rows(RequestContext context, ListQuery query) {
        return rows(context, query, access.scopes(context, Guard.Use.SHOW));
    }

    private RowPage rows(RequestContext context, ListQuery query, Scopes scopes) {
        RowPage page = source.page(context, query, scopes);
        Concealing.conceal(scopes.guard(), query.selection(), page.rows());
        finishing.finish(context, query.selection(), page.rows());
        return page;
    }

    private static Guard.Use use(AuditAction action) {
        return switch (action) {
            case REPORT -> Guard.Use.COUNT;
            case EXPORT -> Guard.Use.HAND_OUT;
            default -> Guard.Use.SHOW;
        };
    }

    private void allow(RequestContext context, ListQuery query) {
        try {
            access.check(context.actor(), query);
        } catch (RinnallaException denied) {
            audit.record(new AuditEntry(context, AuditAction.READ, query.selection().noun().name(), OptionalLong.empty(),
                    new AuditEntry.Seen(List.of(), 0, Traces.fields(query.selection()), 0), "DENIED"));
            throw denied;
        }
    }

    private static AuditEntry entry(RequestContext context, AuditAction action, ListQuery query, OptionalLong row, List<Row> rows) {
        return new AuditEntry(context, action, query.selection().noun().name(), row, Traces.seen(query.selection(), rows), "DONE");
    }
}
