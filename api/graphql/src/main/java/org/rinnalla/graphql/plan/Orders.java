package org.rinnalla.graphql.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.OrderBy;

/** The constants of the order enums, told from the model. */
public final class Orders {
    private static final int MAXIMUM = 3;
    private static final Map<String, Map<String, OrderBy>> CONSTANTS = constants();

    private Orders() {}

    /** The constants of a noun's order enum. */
    public static Set<String> constants(Noun noun) {
        return CONSTANTS.getOrDefault(noun.name(), Map.of()).keySet();
    }

    static List<OrderBy> of(Noun noun, @Nullable Object input) {
        List<OrderBy> order = new ArrayList<>();
        Set<Attribute> seen = new HashSet<>();
        if (input instanceof List<?> given) {
            for (Object constant : given) {
                OrderBy by = CONSTANTS.getOrDefault(noun.name(), Map.of()).get(constant);
                if (by == null || !seen.add(by.attribute()) || seen.size() > MAXIMUM) {
                    throw new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.order", Map.of("maximum", MAXIMUM));
                }
                order.add(by);
            }
        }
        return order;
    }

    private static Map<String, Map<String, OrderBy>> constants() {
        Map<String, Map<String, OrderBy>> all = new HashMap<>();
        for (Noun noun : Nouns.all()) {
            Map<String, OrderBy> constants = new HashMap<>();
            for (Attribute attribute : noun.attributes()) {
                if (attribute.orderable()) {
                    String name = attribute.name().replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT);
                    constants.put(name + "_ASC", new OrderBy(attribute, false));
                    constants.put(name + "_DESC", new OrderBy(attribute, true));
                }
            }
            all.put(noun.name(), Map.copyOf(constants));
        }
        return Map.copyOf(all);
    }
}
