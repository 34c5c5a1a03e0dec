package org.rinnalla.rest.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.rest.http.Parameters;
import org.rinnalla.rest.http.Refusal;

/** Page, order and extent of a list, from the query string. */
public final class ListParameters {
    public static final int MAXIMUM_SIZE = 100;
    public static final int DEFAULT_SIZE = 50;
    private static final int MAXIMUM_ORDERS = 3;
    private static final List<String> PAGING = List.of("first", "after", "last", "before", "order", "total");

    private final Noun noun;
    private final Parameters query;

    ListParameters(Noun noun, Parameters query) {
        this.noun = noun;
        this.query = query;
    }

    /** Every parameter of a list. */
    public static List<String> names(Noun noun) {
        List<String> names = new ArrayList<>(PAGING);
        names.addAll(extent(noun));
        names.addAll(FilterParameters.names(noun));
        return names;
    }

    /** The parameters that widen what is told of a row. */
    public static List<String> extent(Noun noun) {
        List<String> names = new ArrayList<>();
        if (!includable(noun).isEmpty()) {
            names.add("include");
        }
        if (noun.relations().stream().anyMatch(relation -> relation.kind() == Relation.Kind.AT_DATE)) {
            names.add("on");
        }
        return names;
    }

    /** The to-one relations of a noun. */
    public static List<String> includable(Noun noun) {
        return noun.relations().stream().filter(relation -> relation.kind() == Relation.Kind.ONE).map(Relation::name).toList();
    }

    /** What {@code order} may name. */
    public static List<String> orderable(Noun noun) {
        return noun.attributes().stream().filter(Attribute::orderable).map(Attribute::name).toList();
    }

    Set<String> include() {
        Set<String> relations = new LinkedHashSet<>();
        for (String given : query.all("include")) {
            for (String name : given.split(",", -1)) {
                if (!includable(noun).contains(name)) {
                    throw Parameters.constant("include", includable(noun));
                }
                relations.add(name);
            }
        }
        return relations;
    }

    Optional<LocalDate> on() {
        return query.day("on");
    }

    /** The order; by default the first of the noun's that the caller may see, the latest first where it is a time. */
    List<OrderBy> order(Predicate<Attribute> shown) {
        Optional<String> given = query.one("order");
        if (given.isEmpty()) {
            return noun.attributes().stream().filter(Attribute::orderable).filter(shown).limit(1)
                    .map(attribute -> new OrderBy(attribute, attribute.type() == ValueType.DATE || attribute.type() == ValueType.INSTANT))
                    .toList();
        }
        List<OrderBy> orders = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (String part : given.get().split(",", -1)) {
            String name = part.startsWith("-") ? part.substring(1) : part;
            Attribute attribute = noun.find(name).filter(Attribute::orderable)
                    .orElseThrow(() -> Parameters.constant("order", orderable(noun)));
            if (!seen.add(name) || seen.size() > MAXIMUM_ORDERS) {
                throw Refusal.badRequest("rest.query.order", Map.of("limit", MAXIMUM_ORDERS));
            }
            orders.add(new OrderBy(attribute, part.startsWith("-")));
        }
        return orders;
    }

    boolean backward() {
        boolean last = query.one("last").isPresent() || query.one("before").isPresent();
        if (last && (query.one("first").isPresent() || query.one("after").isPresent())) {
            throw Refusal.badRequest("rest.query.window", Map.of());
        }
        return last;
    }

    int size() {
        String name = backward() ? "last" : "first";
        Optional<String> given = query.one(name);
        if (given.isEmpty()) {
            return DEFAULT_SIZE;
        }
        if (!given.get().matches("\\d{1,9}") || Integer.parseInt(given.get()) == 0) {
            throw Parameters.value(name, "rest.type.INTEGER");
        }
        int size = Integer.parseInt(given.get());
        if (size > MAXIMUM_SIZE) {
            throw Refusal.of(400, ErrorCode.LIMIT_EXCEEDED, "rest.query.size", Map.of("name", name, "limit", MAXIMUM_SIZE));
        }
        return size;
    }

    Optional<String> cursor() {
        return query.one(backward() ? "before" : "after");
    }

    boolean total() {
        return query.flag("total");
    }
}
