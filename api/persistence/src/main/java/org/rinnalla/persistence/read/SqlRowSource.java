package org.rinnalla.persistence.read;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Guard;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.RowSource;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Window;

/** Reads rows from MariaDB: one statement for a list with its to-one relations, one for each list below, never one for each row. */
public final class SqlRowSource implements RowSource {
    private static final int PARENTS = 1024;
    /** So many rows below many parents are read without counting them off in the database. */
    private static final int FEW = 1000;
    /** Longer lists say too much again … */
    private static final int FOLDED = 100;
    /** … unless they are of few columns, which are counted rather than shown, and have few rows below each. */
    private static final int NARROW = 8;
    private static final int FEW_EACH = 8;
    /** A newer program has changed the tables meanwhile. */
    private static final int NO_SUCH_INDEX = 1176;
    private final DataSource source;
    private final LongAdder statements = new LongAdder();
    private final Templates templates;
    private final Crowded crowded = new Crowded();
    /** Lists below one row that are longer than what is wanted of them. */
    private final Crowded longer = new Crowded();
    /** Lists below many narrow rows that are longer than what was hoped for. */
    private final Crowded wide = new Crowded();
    /** Tenants in which somebody under protection was met: read with the guard in each statement from then on. */
    private final Set<Integer> protecting = ConcurrentHashMap.newKeySet();
    private final int few;

    public SqlRowSource(DataSource source) {
        this(source, FEW);
    }

    /** @param few rows below many parents that are read without counting them off */
    SqlRowSource(DataSource source, int few) {
        this.source = source;
        this.templates = new Templates(new Indexes(source));
        this.few = few;
    }

    /** Reads of a tenant are guarded from now on. */
    void protects(int tenantId) {
        protecting.add(tenantId);
    }

    /** Statements run so far; tests assert how many an operation costs. */
    public long statements() {
        return statements.sum();
    }

    @Override
    public RowPage page(RequestContext context, ListQuery query, Scopes scopes) {
        if (scopes.of(query.selection().noun()) instanceof Scope.Nothing) {
            return new RowPage(List.of(), false, query.total() ? OptionalLong.of(0) : OptionalLong.empty(), List.of());
        }
        try (Connection connection = source.getConnection()) {
            return page(connection, context, query, scopes);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private RinnallaException failed(SQLException e) {
        if (e.getErrorCode() == NO_SUCH_INDEX) {
            templates.forgetIndexes();
        }
        return new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
    }

    private RowPage page(Connection connection, RequestContext context, ListQuery query, Scopes scopes) throws SQLException {
        int tenant = context.actor().tenantId();
        if (!protecting.contains(tenant) && scopes.guard() instanceof Guard.Closed) {
            Meeting meeting = Meeting.watched();
            RowPage page = page(connection, new Planner(context, scopes, templates, meeting), query);
            if (!meeting.voids()) {
                return page;
            }
            protects(tenant);
        }
        return page(connection, new Planner(context, scopes, templates, Meeting.guarded()), query);
    }

    @Override
    public void stream(RequestContext context, ListQuery query, Scopes scopes, RowBatch batch) {
        stream(this, context, query, scopes, batch);
    }

    /** What is looked up once, on a connection of its own: whoever holds one already may not wait for another. */
    public void lookUp() {
        templates.indexes().known();
    }

    /** The same over one connection, which stays its owner's: the rows of a transaction. To be looked up before it is taken. */
    public RowSource on(Connection connection) {
        return new RowSource() {
            @Override
            public RowPage page(RequestContext context, ListQuery query, Scopes scopes) {
                if (scopes.of(query.selection().noun()) instanceof Scope.Nothing) {
                    return new RowPage(List.of(), false, query.total() ? OptionalLong.of(0) : OptionalLong.empty(), List.of());
                }
                try {
                    return SqlRowSource.this.page(connection, context, query, scopes);
                } catch (SQLException e) {
                    throw failed(e);
                }
            }

            @Override
            public void stream(RequestContext context, ListQuery query, Scopes scopes, RowBatch batch) {
                SqlRowSource.stream(this, context, query, scopes, batch);
            }
        };
    }

    private static void stream(RowSource source, RequestContext context, ListQuery query, Scopes scopes, RowBatch batch) {
        ListQuery next = query;
        while (true) {
            RowPage page = source.page(context, next, scopes);
            if (page.rows().isEmpty() || !batch.take(page) || !page.more()) {
                return;
            }
            Window window = new Window(query.window().size(), false, Optional.of(page.positions().getLast()));
            next = new ListQuery(query.selection(), query.filter(), query.order(), window, false);
        }
    }

    private RowPage page(Connection connection, Planner planner, ListQuery query) throws SQLException {
        Optional<RowPage> folded = query.total() ? Optional.empty() : folded(connection, planner, query);
        if (folded.isPresent()) {
            return folded.get();
        }
        Planner.Plan plan = planner.list(query);
        List<Row> rows = new ArrayList<>(query.window().size() + 1);
        run(connection, plan.sql(), result -> rows.add(plan.reading().row(result)));
        fillBelow(connection, planner, plan.reading());
        OptionalLong total = OptionalLong.empty();
        if (query.total()) {
            total = OptionalLong.of(totals(connection, planner.total(query, null, List.of()), false).getOrDefault(0L, 0L));
        }
        return cut(rows, query, total);
    }

    /** A list and the one list below its rows by one statement; empty where they are of another kind, or too many. */
    private Optional<RowPage> folded(Connection connection, Planner planner, ListQuery query) throws SQLException {
        Optional<Folded> found = planner.folded(query);
        boolean many = query.window().size() > FOLDED;
        if (found.isEmpty() || many && !found.get().narrow(NARROW)) {
            return Optional.empty();
        }
        Folded folded = found.get();
        FoldedReading reading = planner.reading(folded);
        if (isOneRow(query)) {
            reading = one(connection, planner, query, folded);
        } else {
            Crowded known = many ? wide : crowded;
            int most = many ? Math.max(few, FEW_EACH * query.window().size()) : few;
            if (known.expected(folded.many().relation())) {
                return Optional.empty();
            }
            run(connection, planner.many(query, folded, most), reading::take);
            if (reading.count() == most) {
                known.met(folded.many().relation());
                return Optional.empty();
            }
        }
        for (int i = 0; i < reading.rows().size(); i++) {
            List<Row> below = reading.below().get(i);
            if (folded.sorts()) {
                InOrder.sort(below, folded.many().query());
            }
            reading.rows().get(i).put(folded.many().key(), cut(below, folded.many().query(), OptionalLong.empty()));
        }
        return Optional.of(cut(reading.rows(), query, OptionalLong.empty()));
    }

    /** A row with the list below it: unordered while it is no longer than what is wanted of it. */
    private FoldedReading one(Connection connection, Planner planner, ListQuery query, Folded folded) throws SQLException {
        if (folded.sorts() && !longer.expected(folded.many().relation())) {
            int most = folded.many().query().window().size() + 2;
            FoldedReading reading = planner.reading(folded);
            run(connection, planner.oneUnordered(query, folded, most), reading::take);
            if (reading.count() < most) {
                return reading;
            }
            longer.met(folded.many().relation());
        }
        FoldedReading reading = planner.reading(folded);
        run(connection, planner.one(query, folded), reading::take);
        return reading;
    }

    private static boolean isOneRow(ListQuery query) {
        return query.filter() instanceof Filter.Compare(Attribute attribute, Filter.Operator operator, Object value)
                && attribute.name().equals("id") && operator == Filter.Operator.EQUAL;
    }

    private static RowPage cut(List<Row> rows, ListQuery query, OptionalLong total) {
        int size = query.window().size();
        boolean more = rows.size() > size;
        List<Row> kept = more ? rows.subList(0, size) : rows;
        if (query.window().backward()) {
            Collections.reverse(kept);
        }
        List<Row> page = List.copyOf(kept);
        return new RowPage(page, more, total, new Positions(page, query.order().size()));
    }

    private void fillBelow(Connection connection, Planner planner, Reading reading) throws SQLException {
        for (Reading.Waiting each : reading.waiting()) {
            List<Long> keys = List.copyOf(each.rows().keySet());
            for (int from = 0; from < keys.size(); from += PARENTS) {
                fill(connection, planner, each.below(), each.rows(), keys.subList(from, Math.min(from + PARENTS, keys.size())));
            }
        }
    }

    private void fill(Connection connection, Planner planner, Level.Below below, Map<Long, List<Row>> parents, List<Long> keys)
            throws SQLException {
        switch (below.pick()) {
            case Pick.Many many -> {
                Map<Long, RowPage> pages = pages(connection, planner, many.query(), below, keys);
                keys.forEach(key -> parents.getOrDefault(key, List.of())
                        .forEach(parent -> parent.put(many.key(), pages.getOrDefault(key, RowPage.EMPTY))));
            }
            case Pick.AtDate at -> {
                Map<Long, RowPage> pages = pages(connection, planner, at(at), below, keys);
                keys.forEach(key -> pages.getOrDefault(key, RowPage.EMPTY).rows()
                        .forEach(row -> parents.getOrDefault(key, List.of()).forEach(parent -> parent.put(at.key(), row))));
            }
            default -> throw new IllegalStateException("No list: " + below.pick().key());
        }
    }

    private static ListQuery at(Pick.AtDate at) {
        Noun noun = at.selection().noun();
        Filter holds = OnDate.holding(noun, at.on());
        return new ListQuery(at.selection(), holds, List.of(new OrderBy(noun.attribute("startsOn"), true)), Window.first(1), false);
    }

    private Map<Long, RowPage> pages(Connection connection, Planner planner, ListQuery query, Level.Below place, List<Long> keys)
            throws SQLException {
        Map<Long, List<Row>> rows = below(connection, planner, query, place, keys);
        Map<Long, Long> totals = query.total()
                ? totals(connection, planner.total(query, place, keys), true)
                : Map.of();
        Map<Long, RowPage> pages = new HashMap<>();
        for (Long key : keys) {
            OptionalLong total = query.total() ? OptionalLong.of(totals.getOrDefault(key, 0L)) : OptionalLong.empty();
            List<Row> found = rows.get(key);
            pages.put(key, found == null ? new RowPage(List.of(), false, total, List.of()) : cut(found, query, total));
        }
        return pages;
    }

    /** The rows of each parent, at least one more than its window wants. */
    private Map<Long, List<Row>> below(Connection connection, Planner planner, ListQuery query, Level.Below place, List<Long> keys)
            throws SQLException {
        int wanted = query.window().size() + 1;
        int most = keys.size() == 1 ? wanted : Math.max(keys.size() * wanted, few);
        if (keys.size() == 1 || !crowded.expected(place.relation())) {
            Planner.Plan plan = planner.below(query, place, keys, most);
            Map<Long, List<Row>> rows = new HashMap<>();
            int count = read(connection, plan, rows);
            if (keys.size() == 1 || count < most) {
                fillBelow(connection, planner, plan.reading());
                return rows;
            }
            crowded.met(place.relation());
        }
        Planner.Plan plan = planner.numbered(query, place, keys);
        Map<Long, List<Row>> rows = new HashMap<>();
        read(connection, plan, rows);
        fillBelow(connection, planner, plan.reading());
        return rows;
    }

    private int read(Connection connection, Planner.Plan plan, Map<Long, List<Row>> rows) throws SQLException {
        int[] count = {0};
        run(connection, plan.sql(), result -> {
            Row row = plan.reading().row(result);
            rows.computeIfAbsent(result.getLong(plan.template().keyColumn()), any -> new ArrayList<>()).add(row);
            count[0]++;
        });
        return count[0];
    }

    private Map<Long, Long> totals(Connection connection, Sql sql, boolean grouped) throws SQLException {
        Map<Long, Long> totals = new HashMap<>();
        run(connection, sql, result -> totals.put(grouped ? result.getLong(2) : 0L, result.getLong(1)));
        return totals;
    }

    private void run(Connection connection, Sql sql, Each each) throws SQLException {
        statements.increment();
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    each.take(result);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Each {
        void take(ResultSet result) throws SQLException;
    }
}
