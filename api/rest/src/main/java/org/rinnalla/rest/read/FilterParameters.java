package org.rinnalla.rest.read;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.rest.http.Parameters;
import org.rinnalla.rest.http.Refusal;

/**
 * Filters as query parameters: {@code kind=A} (given again: any of them), {@code startedOn.from}, {@code startedOn.to},
 * {@code familyName.startsWith}, {@code endedOn.absent}. All must hold.
 */
public final class FilterParameters {
    private static final int MAXIMUM_VALUES = 100;
    private static final int MAXIMUM_TEXT = 200;

    private final Noun noun;
    private final Ids ids;
    private final int tenant;
    private final List<Attribute> extensions;

    /** @param extensions fields of plugins that may be filtered by */
    FilterParameters(Noun noun, Ids ids, int tenant, List<Attribute> extensions) {
        this.noun = noun;
        this.ids = ids;
        this.tenant = tenant;
        this.extensions = extensions;
    }

    /** The parameters that there are for a noun's filters, for refusals and for the documentation. */
    public static List<String> names(Noun noun) {
        List<String> names = new ArrayList<>();
        for (Attribute attribute : noun.attributes()) {
            if (target(noun, attribute).isPresent()) {
                names.add(attribute.name());
            } else if (attribute.filterable()) {
                names.addAll(names(attribute));
            }
        }
        return names;
    }

    /** The parameters that filter by one attribute. */
    static List<String> names(Attribute attribute) {
        String name = attribute.name();
        return switch (attribute.type()) {
            case TEXT, CODE -> List.of(name, name + ".startsWith", name + ".absent");
            case DATE -> List.of(name, name + ".from", name + ".to", name + ".absent");
            case INTEGER -> List.of(name, name + ".from", name + ".to");
            case INSTANT, DECIMAL -> List.of(name + ".from", name + ".to");
            case ENUM, BOOLEAN -> List.of(name);
            default -> List.of();
        };
    }

    private Optional<Attribute> attribute(String name, String parameter) {
        return noun.find(name).filter(attribute -> names(noun).contains(parameter)).or(() -> extensions.stream()
                .filter(attribute -> attribute.name().equals(name) && names(attribute).contains(parameter)).findFirst());
    }

    /** Whose ids an attribute holds. */
    static Optional<Noun> target(Noun noun, Attribute attribute) {
        if (attribute.type() != ValueType.ID) {
            return Optional.empty();
        }
        return attribute.shown() ? Optional.of(noun) : Names.relation(noun, attribute).map(relation -> relation.targetNoun());
    }

    Filter read(Parameters query) {
        List<Filter> filters = new ArrayList<>();
        for (String name : new TreeSet<>(query.values().keySet())) { // One order, so that a cursor fits however they are written.
            int dot = name.indexOf('.');
            String suffix = dot < 0 ? "" : name.substring(dot + 1);
            attribute(dot < 0 ? name : name.substring(0, dot), name)
                    .ifPresent(attribute -> filters.add(filter(attribute, name, suffix, query)));
        }
        return filters.isEmpty() ? Filter.ALL : new Filter.And(filters);
    }

    private Filter filter(Attribute attribute, String name, String suffix, Parameters query) {
        return switch (suffix) {
            case "" -> equal(attribute, name, query.all(name));
            case "from" -> new Filter.Compare(attribute, Operator.AT_LEAST, value(attribute, name, query.one(name).orElse("")));
            case "to" -> new Filter.Compare(attribute, Operator.AT_MOST, value(attribute, name, query.one(name).orElse("")));
            case "startsWith" -> new Filter.Compare(attribute, Operator.STARTS_WITH, text(name, query.one(name).orElse("")));
            default -> query.flag(name) ? new Filter.Absent(attribute) : new Filter.Not(new Filter.Absent(attribute));
        };
    }

    private Filter equal(Attribute attribute, String name, List<String> values) {
        if (values.size() > MAXIMUM_VALUES) {
            throw Refusal.of(400, ErrorCode.LIMIT_EXCEEDED, "rest.query.values", Map.of("name", name, "limit", MAXIMUM_VALUES));
        }
        List<Object> read = values.stream().map(value -> value(attribute, name, value)).toList();
        return read.size() == 1 ? new Filter.Compare(attribute, Operator.EQUAL, read.getFirst()) : new Filter.In(attribute, read);
    }

    private Object value(Attribute attribute, String name, String text) {
        try {
            return switch (attribute.type()) {
                // What is no id of this tenant and noun finds nothing, as a row that is not there.
                case ID -> target(noun, attribute).flatMap(target -> ids.row(target, tenant, text)).orElse(-1L);
                case ENUM -> {
                    if (!attribute.constants().contains(text)) {
                        throw Parameters.constant(name, attribute.constants());
                    }
                    yield text;
                }
                case DATE -> LocalDate.parse(text);
                case INSTANT -> instant(text);
                case INTEGER -> Integer.valueOf(text);
                case DECIMAL -> decimal(name, text);
                case BOOLEAN -> switch (text) {
                    case "true" -> true;
                    case "false" -> false;
                    default -> throw Parameters.value(name, "rest.type.BOOLEAN");
                };
                default -> text(name, text);
            };
        } catch (DateTimeException | NumberFormatException e) {
            throw Parameters.value(name, "rest.type." + attribute.type());
        }
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }

    private static BigDecimal decimal(String name, String text) {
        if (!text.matches("-?\\d{1,10}(\\.\\d{1,4})?")) {
            throw Parameters.value(name, "rest.type.DECIMAL");
        }
        return new BigDecimal(text);
    }

    private static String text(String name, String text) {
        if (text.isEmpty() || text.length() > MAXIMUM_TEXT) {
            throw Parameters.value(name, "rest.type.TEXT");
        }
        return text;
    }
}
