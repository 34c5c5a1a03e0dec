package org.rinnalla.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
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

/** Rows in memory that answer queries as the database does, and remember what was asked. Knows no unit scope: one tenant, all of it. */
public final class FakeRows implements RowSource {
    private final Map<Noun, List<Map<String, Object>>> tables = new HashMap<>();
    private final List<ListQuery> asked = new CopyOnWriteArrayList<>();
    private Runnable before = () -> {};

    /** Adds a row; {@code pairs} are attribute names and values. */
    FakeRows with(Noun noun, long id, Object... pairs) {
        Map<String, Object> row = new HashMap<>(Map.of("id", id));
        for (int i = 0; i < pairs.length; i += 2) {
            noun.attribute((String) pairs[i]);
            row.put((String) pairs[i], pairs[i + 1]);
        }
        tables.computeIfAbsent(noun, any -> new ArrayList<>()).add(row);
        return this;
    }

    /** What was asked since the last call. */
    List<ListQuery> asked() {
        List<ListQuery> now = List.copyOf(asked);
        asked.clear();
        return now;
    }

    /** Is run before each read. */
    void before(Runnable action) {
        before = action;
    }

    @Override
    public RowPage page(RequestContext context, ListQuery query, Scopes scopes) {
        asked.add(query);
        before.run();
        return page(query, scopes, row -> true);
    }

    @Override
    public void stream(RequestContext context, ListQuery query, Scopes scopes, RowBatch batch) {
        batch.take(page(context, query, scopes));
    }

    private RowPage page(ListQuery query, Scopes scopes, java.util.function.Predicate<Map<String, Object>> more) {
        Noun noun = query.selection().noun();
        if (scopes.of(noun) instanceof Scope.Nothing) {
            return RowPage.EMPTY;
        }
        List<Map<String, Object>> all = new ArrayList<>(tables.getOrDefault(noun, List.of()).stream().filter(more)
                .filter(row -> holds(query.filter(), noun, row, scopes)).sorted(order(query)).toList());
        Window window = query.window();
        List<Map<String, Object>> beyond = all.stream().filter(row -> window.from()
                .map(from -> window.backward() == compare(query, position(query, row), from) < 0
                        && compare(query, position(query, row), from) != 0)
                .orElse(true)).toList();
        boolean cut = beyond.size() > window.size();
        List<Map<String, Object>> kept = !cut
                ? beyond
                : window.backward()
                        ? beyond.subList(beyond.size() - window.size(), beyond.size())
                        : beyond.subList(0, window.size());
        List<Row> rows = kept.stream().map(row -> row(query.selection(), row, scopes)).toList();
        return new RowPage(rows, cut, query.total() ? OptionalLong.of(all.size()) : OptionalLong.empty(),
                kept.stream().map(row -> position(query, row)).toList());
    }

    private Row row(Selection selection, Map<String, Object> data, Scopes scopes) {
        List<String> keys = new ArrayList<>();
        List<Pick> picks = new ArrayList<>();
        selection.picks().forEach(pick -> lay(pick, keys, picks));
        Row row = new Row(new Shape(selection.noun(), keys), (Long) data.get("id"), new @Nullable Object[keys.size()]);
        for (Pick pick : picks) {
            row.put(pick.key(), value(pick, data, scopes));
        }
        return row;
    }

    private static void lay(Pick pick, List<String> keys, List<Pick> picks) {
        if (keys.contains(pick.key())) {
            if (pick.key().startsWith("$")) {
                return;
            }
            throw new AssertionError("The key " + pick.key() + " is laid twice");
        }
        keys.add(pick.key());
        picks.add(pick);
        if (pick instanceof Pick.Derived derived) {
            derived.needs().forEach(need -> lay(need, keys, picks));
        }
    }

    private @Nullable Object value(Pick pick, Map<String, Object> data, Scopes scopes) {
        return switch (pick) {
            case Pick.Plain plain -> data.get(plain.attribute().name());
            case Pick.One one -> end(one.relation(), data, scopes).map(row -> row(one.selection(), row, scopes)).orElse(null);
            case Pick.Many many -> page(many.query(), scopes,
                    row -> data.get(many.relation().localKey()).equals(row.get(many.relation().foreignKey())));
            case Pick.AtDate at -> tables.getOrDefault(at.relation().targetNoun(), List.of()).stream()
                    .filter(row -> data.get("id").equals(row.get(at.relation().foreignKey())))
                    .filter(row -> !at.on().isBefore((java.time.LocalDate) row.get("startsOn"))
                            && (row.get("endsOn") == null || at.on().isBefore((java.time.LocalDate) row.get("endsOn"))))
                    .findFirst().map(row -> row(at.selection(), row, scopes)).orElse(null);
            case Pick.Derived derived -> null;
        };
    }

    private Optional<Map<String, Object>> end(Relation relation, Map<String, Object> data, Scopes scopes) {
        if (scopes.of(relation.targetNoun()) instanceof Scope.Nothing || data.get(relation.localKey()) == null) {
            return Optional.empty();
        }
        return tables.getOrDefault(relation.targetNoun(), List.of()).stream()
                .filter(row -> data.get(relation.localKey()).equals(row.get("id"))).findFirst();
    }

    private boolean holds(Filter filter, Noun noun, Map<String, Object> row, Scopes scopes) {
        return switch (filter) {
            case Filter.And(var filters) -> filters.stream().allMatch(each -> holds(each, noun, row, scopes));
            case Filter.Or(var filters) -> filters.stream().anyMatch(each -> holds(each, noun, row, scopes));
            case Filter.Not(var inner) -> !holds(inner, noun, row, scopes);
            case Filter.Absent(Attribute attribute) -> row.get(attribute.name()) == null;
            case Filter.In(Attribute attribute, var values) -> values.contains(row.get(attribute.name()));
            case Filter.Compare(Attribute attribute, var operator, Object value) -> compares(operator, row.get(attribute.name()), value);
            case Filter.Exists(Relation relation, Filter inner) -> tables.getOrDefault(relation.targetNoun(), List.of()).stream()
                    .filter(other -> row.get(relation.localKey()).equals(other.get(relation.foreignKey())))
                    .anyMatch(other -> holds(inner, relation.targetNoun(), other, scopes));
        };
    }

    private static boolean compares(Filter.Operator operator, @Nullable Object have, Object value) {
        if (have == null) {
            return false;
        }
        return switch (operator) {
            case STARTS_WITH -> have.toString().toLowerCase(Locale.ROOT).startsWith(value.toString().toLowerCase(Locale.ROOT));
            case EQUAL -> have.equals(value);
            case LESS -> compare(have, value) < 0;
            case AT_MOST -> compare(have, value) <= 0;
            case GREATER -> compare(have, value) > 0;
            case AT_LEAST -> compare(have, value) >= 0;
        };
    }

    private static Comparator<Map<String, Object>> order(ListQuery query) {
        return (one, other) -> compare(query, position(query, one), position(query, other));
    }

    private static int compare(ListQuery query, Window.Position one, Window.Position other) {
        for (int i = 0; i < query.order().size(); i++) {
            OrderBy by = query.order().get(i);
            int result = compare(one.values().get(i), other.values().get(i));
            if (result != 0) {
                return by.descending() ? -result : result;
            }
        }
        boolean down = !query.order().isEmpty() && query.order().getLast().descending();
        return down ? Long.compare(other.id(), one.id()) : Long.compare(one.id(), other.id());
    }

    @SuppressWarnings("unchecked")
    private static int compare(@Nullable Object one, @Nullable Object other) {
        if (one == null || other == null) {
            return Boolean.compare(one != null, other != null);
        }
        return ((Comparable<Object>) one).compareTo(other);
    }

    private static Window.Position position(ListQuery query, Map<String, Object> row) {
        List<@Nullable Object> values = new ArrayList<>();
        query.order().forEach(by -> values.add(row.get(by.attribute().name())));
        return new Window.Position(values, (Long) row.get("id"));
    }

    /** A tenant with a few of everything. */
    static FakeRows small() {
        FakeRows rows = new FakeRows();
        rows.with(Nouns.TENANT, 1, "key", "my-town", "name", "My Town", "kind", "MUNICIPALITY", "country", "ZZ", "timeZone", "UTC");
        rows.with(Nouns.PROVIDER, 10, "name", "Steps", "version", 1).with(Nouns.UNIT, 20, "name", "North", "providerId", 10L, "version", 1);
        rows.with(Nouns.PROGRAMME, 30, "name", "Ways", "definition", "zz.ways", "providerId", 10L, "startsOn", Day.of("2025-01-01"),
                "version",
                1);
        rows.with(Nouns.EMPLOYER, 40, "name", "Bakery", "version", 1).with(Nouns.EMPLOYER, 41, "name", "Café", "version", 2);
        rows.with(Nouns.STAFF_MEMBER, 50, "familyName", "Field", "givenName", "Kim", "version", 1);
        for (long i = 1; i <= 5; i++) {
            rows.with(Nouns.PARTICIPANT, 100 + i, "familyName", "Fam" + (6 - i), "givenName", "Giv" + i, "gender", "WOMAN", "unitId", 20L,
                    "providerId", 10L, "version", 1, "birthDate", Day.of("200" + i + "-01-01"), "phone", "070-000 00 0" + i);
            rows.with(Nouns.ENROLMENT, 200 + i, "participantId", 100 + i, "programmeId", 30L, "unitId", 20L, "specialistId", 50L,
                    "startedOn",
                    Day.of("2026-01-0" + i), "phase", "JOB_SEARCH", "state", "JOB_SEARCH", "aims", List.of("WORK", "STUDIES"), "statements",
                    Map.of("wants", true), "version", 1);
            rows.with(Nouns.PLACEMENT, 300 + i, "participantId", 100 + i, "enrolmentId", 200 + i, "employerId", 40L + i % 2, "unitId", 20L,
                    "kind", i % 2 == 0 ? "INTERNSHIP" : "COMPETITIVE", "startedOn", Day.of("2026-02-01"), "hoursPerWeek",
                    new java.math.BigDecimal("37.5"), "percent", 100, "wageAmount", new java.math.BigDecimal("14500.00"), "wageCurrency",
                    "EUR", "wagePeriod", "MONTH", "version", 1);
        }
        rows.with(Nouns.CONTACT, 401, "participantId", 101L, "heldOn", Day.of("2026-03-01"), "kind", "MEETING", "faceToFace", true,
                "unitId",
                20L, "version", 1);
        return rows;
    }
}
