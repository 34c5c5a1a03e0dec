package org.rinnalla.core.plugin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** Makes what a plugin says safe to be read outside the fence: no object of its own classes, whose {@code toString} is code, is let out. */
final class PlainValues {
    private static final int MAXIMUM_TEXT = 500;
    private static final int MAXIMUM_ARGUMENTS = 20;

    private PlainValues() {}

    static List<Violation> all(List<Violation> violations) {
        if (violations.size() > PluginLimits.CONTRIBUTIONS) {
            throw new BadContribution(Reason.RETURNED_TOO_MUCH,
                    "it gave " + violations.size() + " violations; " + PluginLimits.CONTRIBUTIONS + " are allowed");
        }
        return violations.stream().map(PlainValues::of).toList();
    }

    static Violation of(Violation violation) {
        Map<String, Object> arguments = new LinkedHashMap<>();
        violation.arguments().entrySet().stream().limit(MAXIMUM_ARGUMENTS)
                .forEach(argument -> arguments.put(argument.getKey(), of(argument.getValue())));
        return new Violation(violation.code(), violation.field(), violation.message(), arguments);
    }

    private static Object of(Object value) {
        return switch (value) {
            case Integer _,Long _,Short _,Byte _,Double _,Float _,Boolean _,LocalDate _ -> value;
            case TextKey key -> key;
            case List<?> keys when keys.stream().limit(MAXIMUM_ARGUMENTS).allMatch(TextKey.class::isInstance) ->
                keys.stream().limit(MAXIMUM_ARGUMENTS).map(TextKey.class::cast).toList();
            case Number number when number.getClass() == BigDecimal.class || number.getClass() == BigInteger.class -> value;
            default -> capped(value.toString());
        };
    }

    private static String capped(String text) {
        return text.length() <= MAXIMUM_TEXT ? text : text.substring(0, MAXIMUM_TEXT) + "…";
    }
}
