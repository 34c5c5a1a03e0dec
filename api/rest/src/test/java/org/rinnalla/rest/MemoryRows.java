package org.rinnalla.rest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.RowSource;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Shape;
import org.rinnalla.core.read.Window;

/** Rows in memory, by noun: enough of a database for REST. */
final class MemoryRows implements RowSource {
    private final Map<String, Map<Long, Map<String, @Nullable Object>>> tables = new HashMap<>();

    /** Adds a row; names and values by turns. */
    void add(Noun noun, long id, Object... values) {
        Map<String, @Nullable Object> row = new HashMap<>(Map.of("id", id));
        for (int i = 0; i < values.length; i += 2) {
            row.put((String) values[i], values[i + 1]);
        }
        tables.computeIfAbsent(noun.name(), name -> new HashMap<>()).put(id, row);
    }

    @Override
    public RowPage page(RequestContext context, ListQuery query, Scopes scopes) {
        Noun noun = query.selection().noun();
        List<Map<String, @Nullable Object>> found = scopes.of(noun) instanceof Scope.Nothing
                ? List.of()
                : rows(noun).filter(row -> holds(query.filter(), row)).sorted(order(query.order())).toList();
        Window window = query.window();
        List<Map<String, @Nullable Object>> rest = new ArrayList<>(found);
        window.from().ifPresent(from -> rest.removeIf(row -> {
            int place = ids(found).indexOf(row.get("id"));
            int mark = ids(found).indexOf(from.id());
            return window.backward() ? place >= mark : place <= mark;
        }));
        int size = Math.min(window.size(), rest.size());
        List<Map<String, @Nullable Object>> page = window.backward()
                ? rest.subList(rest.size() - size, rest.size())
                : rest.subList(0, size);
        return new RowPage(page.stream().map(row -> row(context, query.selection(), row, scopes)).toList(), rest.size() > size,
                query.total() ? OptionalLong.of(found.size()) : OptionalLong.empty(),
                page.stream()
                        .map(row -> new Window.Position(query.order().stream().map(order -> row.get(order.attribute().name())).toList(),
                                (Long) row.get("id")))
                        .toList());
    }

    @Override
    public void stream(RequestContext context, ListQuery query, Scopes scopes, RowBatch batch) {
        ListQuery next = query;
        for (boolean more = true; more;) {
            RowPage page = page(context, next, scopes);
            if (page.rows().isEmpty()) {
                return;
            }
            more = batch.take(page) && page.more();
            next = new ListQuery(query.selection(), query.filter(), query.order(),
                    new Window(query.window().size(), false, java.util.Optional.of(page.positions().getLast())), false);
        }
    }

    private Stream<Map<String, @Nullable Object>> rows(Noun noun) {
        return tables.getOrDefault(noun.name(), Map.of()).values().stream();
    }

    private static List<@Nullable Object> ids(List<Map<String, @Nullable Object>> rows) {
        return rows.stream().map(row -> row.get("id")).toList();
    }

    private Row row(RequestContext context, Selection selection, Map<String, @Nullable Object> values, Scopes scopes) {
        Row row = new Row(new Shape(selection.noun(), selection.picks().stream().map(Pick::key).toList()), (Long) values.get("id"),
                new Object[selection.picks().size()]);
        for (Pick pick : selection.picks()) {
            switch (pick) {
                case Pick.Plain plain -> row.put(plain.key(), values.get(plain.attribute().name()));
                case Pick.One one -> rows(one.relation().targetNoun())
                        .filter(other -> other.get("id").equals(values.get(one.relation().localKey()))).findFirst()
                        .ifPresent(other -> row.put(one.key(), row(context, one.selection(), other, scopes)));
                case Pick.Many many -> {
                    Filter mine = new Filter.Compare(many.relation().targetNoun().attribute(many.relation().foreignKey()),
                            Filter.Operator.EQUAL, values.getOrDefault(many.relation().localKey(), -1L));
                    row.put(many.key(), page(context, new ListQuery(many.query().selection(), Filter.and(mine, many.query().filter()),
                            many.query().order(), many.query().window(), false), scopes));
                }
                default -> {
                }
            }
        }
        return row;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Comparator<Map<String, @Nullable Object>> order(List<OrderBy> orders) {
        Comparator<Map<String, @Nullable Object>> order = (a, b) -> 0;
        for (OrderBy by : orders) {
            Comparator<Map<String, @Nullable Object>> next = Comparator.comparing(row -> (Comparable) row.get(by.attribute().name()),
                    Comparator.nullsFirst(Comparator.naturalOrder()));
            order = order.thenComparing(by.descending() ? next.reversed() : next);
        }
        return order.thenComparing(row -> (Long) row.get("id"));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static boolean holds(Filter filter, Map<String, @Nullable Object> row) {
        return switch (filter) {
            case Filter.And(var all) -> all.stream().allMatch(each -> holds(each, row));
            case Filter.Or(var any) -> any.stream().anyMatch(each -> holds(each, row));
            case Filter.Not(var inner) -> !holds(inner, row);
            case Filter.Absent(var attribute) -> row.get(attribute.name()) == null;
            case Filter.In(var attribute, var values) -> values.contains(row.get(attribute.name()));
            case Filter.Compare(var attribute, var operator, var value) -> {
                Object mine = row.get(attribute.name());
                yield mine != null && switch (operator) {
                    case EQUAL -> mine.equals(value);
                    case STARTS_WITH -> mine.toString().startsWith(value.toString());
                    case LESS -> ((Comparable) mine).compareTo(value) < 0;
                    case AT_MOST -> ((Comparable) mine).compareTo(value) <= 0;
                    case GREATER -> ((Comparable) mine).compareTo(value) > 0;
                    case AT_LEAST -> ((Comparable) mine).compareTo(value) >= 0;
                };
            }
            case Filter.Exists exists -> throw new UnsupportedOperationException("REST asks for none");
        };
    }
}
