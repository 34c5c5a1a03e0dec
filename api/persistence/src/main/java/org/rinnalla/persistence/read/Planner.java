package org.rinnalla.persistence.read;

import java.util.Collection;
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
    private final Templates templates;

    Planner(RequestContext context, Scopes scopes, Templates templates) {
        this.tenant = context.actor().tenantId();
        this.scopes = scopes;
        this.templates = templates;
    }

    /** A statement with the reading of its result. */
    record Plan(Sql sql, Template template, Reading reading) {
        static Plan of(Sql sql, Template template) {
            return new Plan(sql, template, new Reading(template));
        }
    }

    /** The rows of a list, one more than its window wants. */
    Plan list(ListQuery query) {
        Template template = templates.of(query.selection(), query.order(), null);
        Conditions conditions = new Conditions(tenant, scopes);
        Sql sql = new Sql().add("SELECT ").add(template.columns()).add(" FROM ").add(template.from());
        joins(sql, template.level(), conditions);
        sql.add(" WHERE ");
        where(sql, query, template.level(), conditions);
        order(sql.add(" ORDER BY "), query, template.level().alias());
        sql.add(" LIMIT ").value(query.window().size() + 1);
        return Plan.of(sql, template);
    }

    /** The rows of a list of many parents, parent by parent, but no more in all than a number: what is beyond a window is cut off later. */
    Plan below(ListQuery query, String foreignKey, Collection<Long> parents, int most) {
        Template template = templates.of(query.selection(), query.order(), foreignKey);
        Conditions conditions = new Conditions(tenant, scopes);
        Sql sql = new Sql().add("SELECT ").add(template.columns()).add(" FROM ").add(template.from());
        joins(sql, template.level(), conditions);
        sql.add(" WHERE ").add(template.key());
        if (parents.size() == 1) {
            sql.add("=").value(parents.iterator().next());
        } else {
            sql.add(" IN ").list(parents);
        }
        where(sql.add(" AND "), query, template.level(), conditions);
        sql.add(" ORDER BY ");
        if (parents.size() > 1) {
            sql.add(template.key()).add(",");
        }
        order(sql, query, template.level().alias());
        sql.add(" LIMIT ").value(most);
        return Plan.of(sql, template);
    }

    /** The same with a window of its own for each parent: where the lists are longer than what is wanted of them. */
    Plan numbered(ListQuery query, String foreignKey, Collection<Long> parents) {
        Template template = templates.of(query.selection(), query.order(), foreignKey);
        Level level = template.level();
        String alias = level.alias();
        Conditions conditions = new Conditions(tenant, scopes);
        Sql sql = new Sql().add("SELECT ").add(template.columns()).add(" FROM (SELECT ").add(template.own())
                .add(",ROW_NUMBER() OVER (PARTITION BY ").add(template.key()).add(" ORDER BY ");
        order(sql, query, alias);
        sql.add(") AS place FROM ").add(template.from()).add(" WHERE ").add(template.key()).add(" IN ").list(parents).add(" AND ");
        where(sql, query, level, conditions);
        sql.add(") ").add(alias);
        joins(sql, level, conditions);
        sql.add(" WHERE ").add(alias).add(".place<=").value(query.window().size() + 1).add(" ORDER BY ").add(template.key()).add(",")
                .add(alias).add(".place");
        return Plan.of(sql, template);
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

    private void joins(Sql sql, Level level, Conditions conditions) {
        for (Level.Join join : level.joins()) {
            sql.add(join.text());
            conditions.rows(sql, join.level().noun(), join.level().alias());
            joins(sql, join.level(), conditions);
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
        for (OrderBy order : query.order()) {
            sql.add(alias).add(".").add(Names.column(order.attribute().name())).add(order.descending() != backward ? " DESC," : ",");
        }
        sql.add(alias).add(".id").add(descending(query, backward) ? " DESC" : "");
    }

    private static boolean descending(ListQuery query, boolean backward) {
        return (!query.order().isEmpty() && query.order().getLast().descending()) != backward;
    }
}
