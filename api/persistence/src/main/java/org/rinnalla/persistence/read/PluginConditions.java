package org.rinnalla.persistence.read;

import java.util.List;
import org.rinnalla.core.data.IndexedValue;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;

/** Conditions on fields of plugins: their values stand in a table beside the noun's, which is looked up by its index. */
final class PluginConditions {
    private PluginConditions() {}

    static void compare(Sql sql, int tenant, Noun noun, String alias, Filter.Compare compare) {
        open(sql, tenant, noun, alias, " IN (", compare.attribute()).add(" AND v.").add(column(compare.attribute()));
        Object value = IndexedValue.comparable(compare.value());
        switch (compare.operator()) {
            case EQUAL -> sql.add("=").value(value);
            case LESS -> sql.add("<").value(value);
            case AT_MOST -> sql.add("<=").value(value);
            case GREATER -> sql.add(">").value(value);
            case AT_LEAST -> sql.add(">=").value(value);
            case STARTS_WITH -> sql.add(" LIKE ").value(Conditions.beginning(value.toString()));
        }
        sql.add(")");
    }

    static void in(Sql sql, int tenant, Noun noun, String alias, Filter.In in) {
        List<Object> values = in.values().stream().map(IndexedValue::comparable).toList();
        open(sql, tenant, noun, alias, " IN (", in.attribute()).add(" AND v.").add(column(in.attribute())).add(" IN ").list(values)
                .add(")");
    }

    static void absent(Sql sql, int tenant, Noun noun, String alias, Attribute attribute) {
        open(sql, tenant, noun, alias, " NOT IN (", attribute).add(")");
    }

    private static Sql open(Sql sql, int tenant, Noun noun, String alias, String in, Attribute attribute) {
        return sql.add(alias).add(".id").add(in).add("SELECT v.row_id FROM ").add(Names.table(noun.name()))
                .add("_plugin_value v WHERE v.tenant_id=").value(tenant).add(" AND v.plugin=")
                .value(attribute.extended().orElseThrow().plugin())
                .add(" AND v.field=").value(attribute.name());
    }

    private static String column(Attribute attribute) {
        return attribute.type() == ValueType.INTEGER || attribute.type() == ValueType.DECIMAL ? "number_value" : "text_value";
    }
}
