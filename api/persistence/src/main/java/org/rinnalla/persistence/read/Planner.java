package org.rinnalla.persistence.read;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Concealable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Guard;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Window;

/** Makes the statements of one query. */
final class Planner {
    private final int tenant;
    private final Scopes scopes;
    private final Templates templates;
    private final Meeting meeting;

    Planner(RequestContext context, Scopes scopes, Templates templates, Meeting meeting) {
        this.tenant = context.actor().tenantId();
        this.scopes = scopes;
        this.templates = templates;
        this.meeting = meeting;
    }

    /** A statement with the reading of its result. */
    record Plan(Sql sql, Template template, Reading reading) {}

    private Plan plan(Sql sql, Template template) {
        return new Plan(sql, template, new Reading(template, tellsNamed(), meeting));
    }

    FoldedReading reading(Folded folded) {
        return new FoldedReading(folded, new Reading(folded.root(), tellsNamed(), meeting),
                new Reading(folded.child(), tellsNamed(), meeting));
    }

    /** Whether the last columns tell of named access. */
    private boolean tellsNamed() {
        return by().isPresent();
    }

    private Optional<Guard.Named> by() {
        return !meeting.expected() && scopes.guard() instanceof Guard.Closed closed ? closed.named() : Optional.empty();
    }

    private Conditions conditions() {
        return new Conditions(tenant, scopes, meeting);
    }

    /** {@code SELECT} and all columns, those last that tell for each protected person whether the caller is named. */
    private Sql select(Template template) {
        Sql sql = new Sql().add("SELECT ").add(template.columns());
        by().ifPresent(by -> template.guards().forEach(guard -> People
                .named(sql.add(",(").add(guard.person()).add(".protection IS NOT NULL AND "), tenant, guard.person(), by).add(")")));
        return sql;
    }

    /** The rows of a list, one more than its window wants. */
    Plan list(ListQuery query) {
        Template template = templates.of(query.selection(), query.order(), null);
        Conditions conditions = conditions();
        Sql sql = select(template).add(" FROM ").add(template.from()).add(hint(query));
        joins(sql, template.level(), conditions);
        sql.add(" WHERE ");
        where(sql, query, template.level(), conditions, null);
        order(sql.add(" ORDER BY "), query, template.level().alias());
        sql.add(" LIMIT ").value(query.window().size() + 1);
        return plan(sql, template);
    }

    /** Both lists in one statement; empty where they cannot be. */
    Optional<Folded> folded(ListQuery query) {
        return templates.folded(query.selection(), query.order());
    }

    /** Which index to take for a list that stands alone, where there is nothing to choose. */
    private String hint(ListQuery query) {
        Noun noun = query.selection().noun();
        Set<String> equal = new HashSet<>();
        String first = query.order().isEmpty() ? "" : query.order().getFirst().attribute().name();
        if (!equal(query.filter(), equal, first)) {
            return Indexes.NONE;
        }
        if (equal.contains("id")) {
            return Indexes.BY_ID;
        }
        boolean all = switch (scopes.of(noun)) {
            case Scope.Tenant() -> true;
            // Rows of a unit stand together whoever asks; any other order would be walked through for the few that the caller reaches.
            case Scope.Units units -> equal.contains("unitId");
            default -> false;
        };
        return all ? templates.indexes().equal(noun, equal, query.order()) : Indexes.NONE;
    }

    /**
     * Gathers the attributes that a filter wants to be equal to something; false when it wants something else too, but for a bound of what
     * the list is ordered by first.
     */
    private static boolean equal(Filter filter, Set<String> attributes, String first) {
        return switch (filter) {
            case Filter.And(var filters) -> filters.stream().allMatch(each -> equal(each, attributes, first));
            case Filter.Compare(var attribute, var operator, var value) when attribute.extended().isEmpty() -> switch (operator) {
                case EQUAL -> attributes.add(attribute.name());
                case LESS, AT_MOST, GREATER, AT_LEAST -> attribute.name().equals(first);
                case STARTS_WITH -> false;
            };
            default -> false;
        };
    }

    /** One row with the list below it, in its order. */
    Sql one(ListQuery query, Folded folded) {
        Sql sql = oneRow(query, folded);
        order(sql.add(" ORDER BY "), folded.many().query(), folded.child().level().alias());
        return sql.add(" LIMIT ").value(folded.many().query().window().size() + 1);
    }

    /** The same in any order, no more rows than a number. */
    Sql oneUnordered(ListQuery query, Folded folded, int most) {
        return oneRow(query, folded).add(" LIMIT ").value(most);
    }

    private Sql oneRow(ListQuery query, Folded folded) {
        Conditions conditions = conditions();
        Template root = folded.root();
        Sql sql = select(root).add(" FROM ").add(root.from()).add(Indexes.BY_ID);
        joins(sql, root.level(), conditions);
        below(sql, folded, conditions);
        sql.add(" WHERE ");
        where(sql, query, root.level(), conditions, null);
        return sql;
    }

    /** The rows of a list with the lists below them, no more in all than a number. */
    Sql many(ListQuery query, Folded folded, int most) {
        Conditions conditions = conditions();
        Template root = folded.root();
        String alias = root.level().alias();
        Sql sql = select(root).add(" FROM (SELECT ").add(root.own()).add(" FROM ").add(root.from())
                .add(hint(query)).add(" WHERE ");
        where(sql, query, root.level(), conditions, null);
        order(sql.add(" ORDER BY "), query, alias);
        sql.add(" LIMIT ").value(query.window().size() + 1).add(") ").add(alias);
        joins(sql, root.level(), conditions);
        below(sql, folded, conditions);
        order(sql.add(" ORDER BY "), query, alias);
        if (!folded.sorts()) {
            order(sql.add(","), folded.many().query(), folded.child().level().alias());
        }
        return sql.add(" LIMIT ").value(most);
    }

    private void below(Sql sql, Folded folded, Conditions conditions) {
        Level child = folded.child().level();
        sql.add(folded.join());
        where(sql, folded.many().query(), child, conditions, folded.below());
        joins(sql, child, conditions);
    }

    /** The rows of a list of many parents, parent by parent, but no more in all than a number: what is beyond a window is cut off later. */
    Plan below(ListQuery query, Level.Below from, Collection<Long> parents, int most) {
        Template template = templates.of(query.selection(), query.order(), from);
        Conditions conditions = conditions();
        Noun noun = template.level().noun();
        String key = from.relation().foreignKey();
        String hint = parents.size() == 1
                ? templates.indexes().orderedBelow(noun, key, query.order())
                : templates.indexes().below(noun, key, query.order());
        Sql sql = select(template).add(" FROM ").add(template.from()).add(hint);
        joins(sql, template.level(), conditions);
        sql.add(" WHERE ").add(template.key());
        if (parents.size() == 1) {
            sql.add("=").value(parents.iterator().next());
        } else {
            sql.add(" IN ").list(parents);
        }
        where(sql.add(" AND "), query, template.level(), conditions, from);
        sql.add(" ORDER BY ");
        if (parents.size() > 1) {
            sql.add(template.key()).add(",");
        }
        order(sql, query, template.level().alias());
        sql.add(" LIMIT ").value(most);
        return plan(sql, template);
    }

    /** The same with a window of its own for each parent: where the lists are longer than what is wanted of them. */
    Plan numbered(ListQuery query, Level.Below from, Collection<Long> parents) {
        Template template = templates.of(query.selection(), query.order(), from);
        Level level = template.level();
        String alias = level.alias();
        Conditions conditions = conditions();
        Sql sql = select(template).add(" FROM (SELECT ").add(template.own())
                .add(",ROW_NUMBER() OVER (PARTITION BY ").add(template.key()).add(" ORDER BY ");
        order(sql, query, alias);
        sql.add(") AS place FROM ").add(template.from()).add(" WHERE ").add(template.key()).add(" IN ").list(parents).add(" AND ");
        where(sql, query, level, conditions, from);
        sql.add(") ").add(alias);
        joins(sql, level, conditions);
        sql.add(" WHERE ").add(alias).add(".place<=").value(query.window().size() + 1).add(" ORDER BY ").add(template.key()).add(",")
                .add(alias).add(".place");
        return plan(sql, template);
    }

    /** How many rows a list has in all, of each parent when there are some. */
    Sql total(ListQuery query, Level.@Nullable Below from, Collection<Long> parents) {
        String foreignKey = from == null ? null : from.relation().foreignKey();
        Conditions conditions = Conditions.counting(tenant, scopes);
        Noun noun = query.selection().noun();
        Sql sql = new Sql().add("SELECT COUNT(*)").add(foreignKey == null ? "" : ",t0." + Names.column(foreignKey)).add(" FROM ")
                .add(Names.table(noun.name())).add(" t0 WHERE ");
        if (foreignKey != null) {
            sql.add("t0.").add(Names.column(foreignKey)).add(" IN ").list(parents).add(" AND ");
        }
        conditions.rows(sql, noun, "t0");
        conditions.people(sql, noun, "t0", query, from);
        sql.add(" AND ");
        conditions.filter(sql, noun, "t0", query.filter());
        if (foreignKey != null) {
            sql.add(" GROUP BY t0.").add(Names.column(foreignKey));
        }
        return sql;
    }

    private void joins(Sql sql, Level level, Conditions conditions) {
        if (level.guarded() != null) {
            sql.add(level.guarded().join());
        }
        for (Level.Join join : level.joins()) {
            sql.add(join.text());
            conditions.rows(sql, join.level().noun(), join.level().alias());
            if (!level.noun().concernsParticipant() && !meeting.expected()) {
                conditions.people(sql, join.level().noun(), join.level().alias(), Concealable.rows(join.level().noun(), "id"));
            }
            joins(sql, join.level(), conditions);
        }
    }

    private void where(Sql sql, ListQuery query, Level level, Conditions conditions, Level.@Nullable Below from) {
        conditions.rows(sql, level.noun(), level.alias());
        conditions.people(sql, level.noun(), level.alias(), query, from);
        sql.add(" AND ");
        conditions.filter(sql, level.noun(), level.alias(), query.filter());
        query.window().from().ifPresent(position -> {
            sql.add(" AND (");
            after(sql, query, level.alias(), position, 0);
            sql.add(")");
        });
    }

    /** Rows after a place: beyond its first value, or equal in it and beyond in the next, at last by row id. Absent values come first. */
    private static void after(Sql sql, ListQuery query, String alias, Window.Position position, int index) {
        boolean backward = query.window().backward();
        if (index == query.order().size()) {
            sql.add(alias).add(".id").add(descending(query, backward) ? "<" : ">").value(position.id());
            return;
        }
        OrderBy order = query.order().get(index);
        Attribute attribute = order.attribute();
        String column = alias + "." + Names.column(attribute.name());
        boolean down = order.descending() != backward;
        Object value = position.values().get(index);
        if (value == null) {
            sql.add("(").add(column).add(" IS NULL AND (");
            after(sql, query, alias, position, index + 1);
            sql.add("))").add(down ? "" : " OR " + column + " IS NOT NULL");
            return;
        }
        sql.add(column).add(down ? "<" : ">").value(value).add(" OR (").add(column).add("=").value(value).add(" AND (");
        after(sql, query, alias, position, index + 1);
        sql.add("))");
        if (down && !attribute.required()) {
            sql.add(" OR ").add(column).add(" IS NULL");
        }
    }

    private static void order(Sql sql, ListQuery query, String alias) {
        boolean backward = query.window().backward();
        for (OrderBy order : query.order()) {
            sql.add(alias).add(".").add(Names.column(order.attribute().name())).add(order.descending() != backward ? " DESC," : ",");
        }
        sql.add(alias).add(".id").add(descending(query, backward) ? " DESC" : "");
    }

    private static boolean descending(ListQuery query, boolean backward) {
        return (!query.order().isEmpty() && query.order().getLast().descending()) != backward;
    }
}
