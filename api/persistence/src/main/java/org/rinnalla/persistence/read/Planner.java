package org.rinnalla.persistence.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Window;

/** Makes the statements of one query. */
final class Planner {
    private final int tenant;
    private final Scopes scopes;

    Planner(RequestContext context, Scopes scopes) {
        this.tenant = context.actor().tenantId();
        this.scopes = scopes;
    }

    /** A statement with the reading of its result. */
    record Plan(Sql sql, Level level, Reading reading, int keyColumn) {}

    /** The rows of a list, one more than its window wants. */
    Plan list(ListQuery query) {
        Level.Layout layout = new Level.Layout();
        Level level = new Level(query.selection(), layout);
        List<Integer> orderColumns = orderColumns(query, level, layout);
        Conditions conditions = new Conditions(tenant, scopes);
        Sql sql = new Sql().add("SELECT ").add(String.join(",", layout.expressions())).add(" FROM ").add(Names.table(level.noun().name()))
                .add(" ").add(level.alias());
        joins(sql, level, conditions);
        sql.add(" WHERE ");
        where(sql, query, level, conditions);
        order(sql, query, level.alias());
        sql.add(" LIMIT ").value(query.window().size() + 1);
        return new Plan(sql, level, new Reading(level, query.order(), orderColumns), 0);
    }

    /** The rows of a list for each of many parents: a window of its own for each, in one statement. */
    Plan below(ListQuery query, String foreignKey, Collection<Long> parents) {
        Level.Layout layout = new Level.Layout();
        Level level = new Level(query.selection(), layout);
        List<Integer> orderColumns = orderColumns(query, level, layout);
        int keyColumn = layout.column(level.alias(), foreignKey);
        Conditions conditions = new Conditions(tenant, scopes);
        String key = level.alias() + "." + Names.column(foreignKey);
        Sql sql = new Sql().add("SELECT ").add(String.join(",", layout.expressions())).add(" FROM ");
        if (parents.size() == 1) {
            sql.add(Names.table(level.noun().name())).add(" ").add(level.alias());
            joins(sql, level, conditions);
            sql.add(" WHERE ").add(key).add("=").value(parents.iterator().next()).add(" AND ");
            where(sql, query, level, conditions);
            order(sql, query, level.alias());
            sql.add(" LIMIT ").value(query.window().size() + 1);
        } else {
            numbered(sql, query, level, layout, key, parents, conditions);
        }
        return new Plan(sql, level, new Reading(level, query.order(), orderColumns), keyColumn);
    }

    private void numbered(Sql sql, ListQuery query, Level level, Level.Layout layout, String key, Collection<Long> parents,
            Conditions conditions) {
        String alias = level.alias();
        List<String> own = new ArrayList<>(layout.expressions().stream().filter(each -> each.startsWith(alias + ".")).toList());
        if (!own.contains(alias + ".tenant_id")) {
            own.add(alias + ".tenant_id");
        }
        sql.add("(SELECT ").add(String.join(",", own)).add(",ROW_NUMBER() OVER (PARTITION BY ").add(key);
        order(sql, query, alias);
        sql.add(") AS place FROM ").add(Names.table(level.noun().name())).add(" ").add(alias).add(" WHERE ").add(key).add(" IN ")
                .list(parents)
                .add(" AND ");
        where(sql, query, level, conditions);
        sql.add(") ").add(alias);
        joins(sql, level, conditions);
        sql.add(" WHERE ").add(alias).add(".place<=").value(query.window().size() + 1).add(" ORDER BY ").add(key).add(",").add(alias)
                .add(".place");
    }

    /** How many rows a list has in all, of each parent when there are some. */
    Sql total(ListQuery query, @Nullable String foreignKey, Collection<Long> parents) {
        Conditions conditions = new Conditions(tenant, scopes);
        Noun noun = query.selection().noun();
        Sql sql = new Sql().add("SELECT COUNT(*)").add(foreignKey == null ? "" : ",t0." + Names.column(foreignKey)).add(" FROM ")
                .add(Names.table(noun.name())).add(" t0 WHERE ");
        if (foreignKey != null) {
            sql.add("t0.").add(Names.column(foreignKey)).add(" IN ").list(parents).add(" AND ");
        }
        conditions.rows(sql, noun, "t0");
        sql.add(" AND ");
        conditions.filter(sql, noun, "t0", query.filter());
        if (foreignKey != null) {
            sql.add(" GROUP BY t0.").add(Names.column(foreignKey));
        }
        return sql;
    }

    private static List<Integer> orderColumns(ListQuery query, Level level, Level.Layout layout) {
        return query.order().stream().map(order -> layout.column(level.alias(), order.attribute().name())).toList();
    }

    private void joins(Sql sql, Level level, Conditions conditions) {
        for (Level.Join join : level.joins()) {
            Level to = join.level();
            sql.add(" LEFT JOIN ").add(Names.table(to.noun().name())).add(" ").add(to.alias()).add(" ON ").add(to.alias()).add(".id=")
                    .add(level.alias()).add(".").add(Names.column(join.relation().localKey())).add(" AND ");
            conditions.rows(sql, to.noun(), to.alias());
            joins(sql, to, conditions);
        }
    }

    private void where(Sql sql, ListQuery query, Level level, Conditions conditions) {
        conditions.rows(sql, level.noun(), level.alias());
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
        sql.add(" ORDER BY ");
        for (OrderBy order : query.order()) {
            sql.add(alias).add(".").add(Names.column(order.attribute().name())).add(order.descending() != backward ? " DESC," : ",");
        }
        sql.add(alias).add(".id").add(descending(query, backward) ? " DESC" : "");
    }

    private static boolean descending(ListQuery query, boolean backward) {
        return (!query.order().isEmpty() && query.order().getLast().descending()) != backward;
    }
}
