package org.rinnalla.graphql.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.spi.Role;

/** The constants of the order enums, told from the model. */
public final class Orders {
    private static final Pattern CAPITAL = Pattern.compile("[A-Z]");
    private static final int MAXIMUM = 3;
    private static final Map<String, Map<String, OrderBy>> CONSTANTS = constants();

    private Orders() {}

    /** The constants of a noun's order enum. */
    public static Set<String> constants(Noun noun) {
        return CONSTANTS.getOrDefault(noun.name(), Map.of()).keySet();
    }

    /** What was asked for; nothing: the noun's usual order where the role may see it. */
    static List<OrderBy> of(Policy policy, Role role, Noun noun, @Nullable Object input) {
        if (!(input instanceof List<?>)) {
            OrderBy usual = usual(noun);
            return policy.mayShow(role, noun, usual.attribute().name()) ? List.of(usual) : List.of();
        }
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

    /** The constant that stands in the schema's descriptions. */
    public static String usualConstant(Noun noun) {
        return switch (noun.name()) {
            case "Participant", "StaffMember" -> "FAMILY_NAME_ASC";
            case "Enrolment", "Placement" -> "STARTED_ON_DESC";
            case "Contact" -> "HELD_ON_DESC";
            case "Consent" -> "GIVEN_ON_DESC";
            case "AuditEvent" -> "AT_DESC";
            case "Provider", "Unit", "Programme", "Employer" -> "NAME_ASC";
            default -> noun.isSheet() && noun.find("startsOn").isEmpty() ? usualOfSheet(noun) : "STARTS_ON_ASC";
        };
    }

    /** By its first day, the newest first; without one by the first thing that it can be ordered by. */
    private static String usualOfSheet(Noun noun) {
        Attribute first = noun.attributes().stream().filter(Attribute::orderable).filter(each -> !each.name().equals("createdAt"))
                .findFirst().orElse(noun.attribute("createdAt"));
        boolean day = first.type() == ValueType.DATE || first.type() == ValueType.INSTANT;
        return constant(first) + (day ? "_DESC" : "_ASC");
    }

    private static String constant(Attribute attribute) {
        return CAPITAL.matcher(attribute.name()).replaceAll("_$0").toUpperCase(Locale.ROOT);
    }

    private static OrderBy usual(Noun noun) {
        return Objects.requireNonNull(CONSTANTS.getOrDefault(noun.name(), Map.of()).get(usualConstant(noun)));
    }

    private static Map<String, Map<String, OrderBy>> constants() {
        Map<String, Map<String, OrderBy>> all = new HashMap<>();
        for (Noun noun : Nouns.all()) {
            Map<String, OrderBy> constants = new HashMap<>();
            for (Attribute attribute : noun.attributes()) {
                if (attribute.orderable()) {
                    String name = constant(attribute);
                    constants.put(name + "_ASC", new OrderBy(attribute, false));
                    constants.put(name + "_DESC", new OrderBy(attribute, true));
                }
            }
            all.put(noun.name(), Map.copyOf(constants));
        }
        return Map.copyOf(all);
    }
}
