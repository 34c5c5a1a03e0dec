package org.rinnalla.graphql.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.OnDate;

/** Turns a filter input into a condition of the core. The names in it were checked against the schema already. */
public final class Filters {
    private static final int MAXIMUM_CONDITIONS = 50;
    private static final int MAXIMUM_VALUES = 100;
    private static final Filter NONE = new Filter.Or(List.of());

    private final Ids ids;
    private final int tenant;
    private final Meanings meanings;
    private int conditions;

    public Filters(Ids ids, int tenant, Meanings meanings) {
        this.ids = ids;
        this.tenant = tenant;
        this.meanings = meanings;
    }

    /** A condition on rows of the noun; no input: every row. */
    public Filter of(Noun noun, @Nullable Object input) {
        if (!(input instanceof Map<?, ?> given)) {
            return Filter.ALL;
        }
        List<Filter> all = new ArrayList<>();
        given.forEach((name, value) -> all.add(one(noun, name.toString(), present(name, value))));
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private Filter one(Noun noun, String name, Object value) {
        if (++conditions > MAXIMUM_CONDITIONS) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.filter-size", Map.of("maximum", MAXIMUM_CONDITIONS));
        }
        return switch (name) {
            case "and" -> new Filter.And(list(value).stream().map(each -> of(noun, present(name, each))).toList());
            case "or" -> new Filter.Or(list(value).stream().map(each -> of(noun, present(name, each))).toList());
            case "not" -> new Filter.Not(of(noun, value));
            case "runningOn" -> OnDate.running(noun, (LocalDate) value);
            case "holdsOn" -> OnDate.holding(noun, (LocalDate) value);
            case "hasPlacement" -> has(noun.relation("placements"), (Boolean) value);
            case "hasEnrolment" -> has(noun.relation("enrolments"), (Boolean) value);
            default -> named(noun, name, value);
        };
    }

    private Filter named(Noun noun, String name, Object value) {
        Optional<Relation> relation = noun.findRelation(name);
        if (relation.isEmpty()) {
            return attribute(noun, meanings.attribute(noun, name), value);
        }
        if (relation.get().kind() == Relation.Kind.MANY) {
            return new Filter.Exists(relation.get(), of(relation.get().targetNoun(), value));
        }
        Attribute key = noun.attribute(relation.get().localKey());
        return row(relation.get().targetNoun(), value).<Filter>map(id -> new Filter.Compare(key, Operator.EQUAL, id)).orElse(NONE);
    }

    private Filter attribute(Noun noun, Attribute attribute, Object value) {
        if (!(value instanceof Map<?, ?> given)) {
            return new Filter.Compare(attribute, Operator.EQUAL, value);
        }
        List<Filter> all = new ArrayList<>();
        given.forEach((name, each) -> all.add(comparison(noun, attribute, name.toString(), present(name, each))));
        return all.size() == 1 ? all.getFirst() : new Filter.And(all);
    }

    private Filter comparison(Noun noun, Attribute attribute, String name, Object value) {
        if (attribute.type() == ValueType.ID) {
            List<Object> rows = new ArrayList<>();
            (name.equals("eq") ? List.of(value) : list(value)).forEach(id -> row(noun, id).ifPresent(rows::add));
            return new Filter.In(attribute, rows);
        }
        return switch (name) {
            case "eq" -> new Filter.Compare(attribute, Operator.EQUAL, value);
            case "in" -> new Filter.In(attribute, values(name, value));
            case "from" -> new Filter.Compare(attribute, Operator.AT_LEAST, value);
            case "to" -> new Filter.Compare(attribute, Operator.AT_MOST, value);
            case "startsWith" -> new Filter.Compare(attribute, Operator.STARTS_WITH, prefix(value));
            case "absent" -> (Boolean) value ? new Filter.Absent(attribute) : new Filter.Not(new Filter.Absent(attribute));
            default -> throw new IllegalStateException("No comparison: " + name);
        };
    }

    private List<Object> values(String name, Object value) {
        List<Object> values = new ArrayList<>();
        list(value).forEach(each -> values.add(present(name, each)));
        return values;
    }

    private static String prefix(Object value) {
        String prefix = (String) value;
        if (prefix.isEmpty() || prefix.length() > 100) {
            throw new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.filter-prefix", Map.of());
        }
        return prefix;
    }

    private Optional<Long> row(Noun noun, Object id) {
        return ids.row(noun, tenant, (String) id);
    }

    private static Filter has(Relation relation, boolean wanted) {
        Filter exists = new Filter.Exists(relation, Filter.ALL);
        return wanted ? exists : new Filter.Not(exists);
    }

    private static List<?> list(Object value) {
        List<?> list = (List<?>) value;
        if (list.isEmpty() || list.size() > MAXIMUM_VALUES) {
            throw new RinnallaException(list.isEmpty() ? ErrorCode.BAD_REQUEST : ErrorCode.LIMIT_EXCEEDED, "error.graphql.filter-values",
                    Map.of("maximum", MAXIMUM_VALUES));
        }
        return list;
    }

    /** A null where a condition was meant would show more than was asked for: it is refused, not passed over. */
    private static Object present(Object name, @Nullable Object value) {
        if (value == null) {
            throw new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.filter-null", Map.of("name", name.toString()));
        }
        return value;
    }
}
