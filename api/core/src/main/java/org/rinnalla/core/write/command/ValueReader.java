package org.rinnalla.core.write.command;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.InputField.Limits;
import org.rinnalla.core.write.command.InputField.Range;

/** Reads one value; null when it is wrong, which is then reported. */
final class ValueReader {
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);
    private static final int MOST_STATEMENTS = 40;
    private final Problems problems;
    private final Form form;

    ValueReader(Problems problems, Form form) {
        this.problems = problems;
        this.form = form;
    }

    @Nullable
    Object read(InputField field, Object raw) {
        return switch (field.type()) {
            case TEXT, CODE, NATIONAL_ID -> text(field, raw);
            case DATE -> date(field, raw);
            case INTEGER -> integer(field, raw);
            case DECIMAL -> number(field, raw);
            case BOOLEAN -> bool(field, raw);
            case ENUM -> constant(field, raw);
            case ENUM_SET -> constants(field, raw);
            case STATEMENTS -> statements(field, raw);
            case ID, INSTANT -> throw new IllegalStateException(field.type() + " is no type of an input's value");
        };
    }

    private @Nullable String text(InputField field, Object raw) {
        if (!(raw instanceof CharSequence given)) {
            return wrong(field, "error.field.text");
        }
        String text = Normalizer.normalize(given.toString().strip(), Normalizer.Form.NFC);
        Limits limits = field.limits();
        if (text.codePointCount(0, text.length()) > limits.length()) {
            return fault(field, "TOO_LONG", "error.field.too-long", Map.of("maximum", limits.length()));
        }
        return limits.format().fits(text) ? text : wrong(field, limits.format().textKey());
    }

    private @Nullable LocalDate date(InputField field, Object raw) {
        LocalDate date;
        if (raw instanceof LocalDate given) {
            date = given;
        } else {
            try {
                date = LocalDate.parse(raw.toString().strip());
            } catch (DateTimeException e) {
                return wrong(field, "error.field.date");
            }
        }
        return date.isBefore(FIRST) || date.isAfter(LAST)
                ? fault(field, "OUT_OF_RANGE", "error.field.date-range", Map.of("first", FIRST, "last", LAST))
                : date;
    }

    private @Nullable Integer integer(InputField field, Object raw) {
        BigDecimal number = number(field, raw);
        return number == null ? null : number.intValueExact();
    }

    private @Nullable BigDecimal number(InputField field, Object raw) {
        BigDecimal number;
        try {
            number = switch (raw) {
                case BigDecimal given -> given;
                case Number given -> new BigDecimal(given.toString());
                case CharSequence given when form == Form.CELLS && given.length() <= 30 -> new BigDecimal(given.toString().strip());
                default -> throw new NumberFormatException("not a number");
            };
        } catch (NumberFormatException e) {
            return range(field, "INVALID");
        }
        Range range = field.range();
        boolean fits = number.compareTo(range.least()) >= 0 && number.compareTo(range.most()) <= 0
                && number.stripTrailingZeros().scale() <= range.decimals();
        return fits
                ? number.setScale(range.decimals())
                : range(field, "OUT_OF_RANGE");
    }

    private <T> @Nullable T range(InputField field, String code) {
        Range range = field.range();
        return fault(field, code, "error.field.number",
                Map.of("minimum", range.least(), "maximum", range.most(), "decimals", range.decimals()));
    }

    private @Nullable Boolean bool(InputField field, Object raw) {
        if (raw instanceof Boolean given) {
            return given;
        }
        return switch (form == Form.CELLS ? raw.toString().strip().toLowerCase(Locale.ROOT) : "") {
            case "true" -> true;
            case "false" -> false;
            default -> wrong(field, "error.field.boolean");
        };
    }

    private @Nullable String constant(InputField field, Object raw) {
        String name = raw instanceof Enum<?> given ? given.name() : raw.toString().strip();
        return field.limits().constants().contains(name) ? name : unknown(field);
    }

    private @Nullable List<String> constants(InputField field, Object raw) {
        Collection<?> given = switch (raw) {
            case Collection<?> several -> several;
            case CharSequence text when form == Form.CELLS -> List.of(text.toString().strip().split("[\\s,;|]+"));
            default -> List.of("?");
        };
        List<String> names = new ArrayList<>();
        for (Object each : given) {
            String name = each instanceof Enum<?> one ? one.name() : String.valueOf(each);
            if (!field.limits().constants().contains(name)) {
                return unknown(field);
            }
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        names.sort(null);
        return names;
    }

    private @Nullable Map<String, Boolean> statements(InputField field, Object raw) {
        Map<String, Boolean> statements = new TreeMap<>();
        boolean sound = switch (raw) {
            case Map<?, ?> map -> map.entrySet().stream().allMatch(each -> statement(statements, each.getKey(), each.getValue()));
            case Collection<?> list -> list.stream().allMatch(each -> each instanceof Map<?, ?> pair && pair.size() == 2
                    && statement(statements, pair.get("key"), pair.get("value")));
            case CharSequence text when form == Form.CELLS -> cells(statements, text.toString().strip());
            default -> false;
        };
        return sound && statements.size() <= MOST_STATEMENTS ? statements : wrong(field, "error.field.statements");
    }

    private static boolean cells(Map<String, Boolean> statements, String text) {
        for (String each : text.split("[\\s,;|]+")) {
            String[] pair = each.split("=", 2);
            String value = pair.length == 2 ? pair[1] : "";
            if (!value.equals("true") && !value.equals("false") || !statement(statements, pair[0], Boolean.valueOf(value))) {
                return false;
            }
        }
        return true;
    }

    private static boolean statement(Map<String, Boolean> statements, @Nullable Object key, @Nullable Object value) {
        return key instanceof CharSequence name && name.toString().matches("[A-Za-z][A-Za-z0-9._-]{0,38}")
                && value instanceof Boolean answer && statements.put(name.toString(), answer) == null;
    }

    private <T> @Nullable T unknown(InputField field) {
        return fault(field, "UNKNOWN_VALUE", "error.field.value", Map.of("allowed", String.join(", ", field.limits().constants())));
    }

    private <T> @Nullable T wrong(InputField field, String key) {
        return fault(field, "INVALID", key, Map.of());
    }

    private <T> @Nullable T fault(InputField field, String code, String key, Map<String, Object> arguments) {
        problems.add(code, form.name(field), key, arguments);
        return null;
    }
}
