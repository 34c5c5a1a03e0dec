package org.rinnalla.core.report;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.UserError;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.TextKey;

/** Checks a run's parameters against what the report declares; everything that is wrong is said at once. */
final class ReportParameters {
    private static final int MAXIMUM_TEXT = 200;

    private final Texts texts;
    private final Locale locale;
    private final List<UserError> errors = new ArrayList<>();

    ReportParameters(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    Outcome<Map<String, Object>> check(List<ReportParameter> declared, Map<String, @Nullable Object> given) {
        Map<String, Object> values = new HashMap<>();
        for (ReportParameter parameter : declared) {
            Object raw = given.get(parameter.name());
            if (raw == null) {
                if (parameter.required()) {
                    error("REQUIRED", parameter.name(), "report.parameter.required", Map.of());
                }
            } else {
                value(parameter.kind(), raw).ifPresentOrElse(value -> values.put(parameter.name(), value),
                        () -> error("INVALID", parameter.name(), "report.parameter." + parameter.kind(), Map.of()));
            }
        }
        List<String> names = declared.stream().map(ReportParameter::name).toList();
        for (String name : given.keySet()) {
            if (!names.contains(name)) {
                error("UNKNOWN_FIELD", name, "report.parameter.unknown", Map.of("allowed", String.join(", ", names)));
            }
        }
        return errors.isEmpty() ? Outcome.done(values) : new Outcome.Refused<>(ErrorCode.VALIDATION_FAILED, errors);
    }

    private static Optional<Object> value(ReportParameter.Kind kind, Object raw) {
        try {
            return switch (kind) {
                case DATE -> Optional.of(raw instanceof LocalDate date ? date : LocalDate.parse(raw.toString()));
                case INTEGER -> Optional.of(raw instanceof BigDecimal number ? number.longValueExact() : Long.parseLong(raw.toString()));
                case TEXT -> Optional.<Object>of(raw).filter(text -> text instanceof String line && line.length() <= MAXIMUM_TEXT);
                case BOOLEAN -> switch (raw.toString()) {
                    case "true" -> Optional.of(true);
                    case "false" -> Optional.of(false);
                    default -> Optional.empty();
                };
            };
        } catch (DateTimeException | ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private void error(String code, String name, String key, Map<String, Object> arguments) {
        errors.add(new UserError(code, "parameters." + name, texts.text(locale, TextKey.of(key), arguments)));
    }
}
