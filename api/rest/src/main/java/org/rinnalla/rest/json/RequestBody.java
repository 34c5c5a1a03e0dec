package org.rinnalla.rest.json;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Fault;
import org.rinnalla.rest.http.Printable;
import org.rinnalla.rest.http.Refusal;

/** Binds JSON bodies to request records by JSON-B, after a look at each property: all that is wrong is said at once, with its place. */
public final class RequestBody {
    private final Jsonb jsonb = JsonbBuilder.create(new JsonbConfig().withNullValues(true));
    private final int limit;

    /** {@code limit}: the largest body, in bytes. */
    public RequestBody(int limit) {
        this.limit = limit;
    }

    /** The body as a record of texts, dates, booleans, numbers and maps. */
    public <R extends Record> R read(Call call, Class<R> type) {
        call.body().allow("application/json");
        String text = JsonText.decode(call.body().read(limit));
        if (!(JsonText.parse(text) instanceof Map<?, ?> properties)) {
            throw Refusal.body(List.of(new Fault("", "WRONG_TYPE", "rest.json.object", Map.of())));
        }
        RecordComponent[] components = type.getRecordComponents();
        List<Fault> faults = new ArrayList<>();
        properties.forEach((name, value) -> check(components, String.valueOf(name), value).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw Refusal.body(faults);
        }
        return jsonb.fromJson(text, type);
    }

    /** A property that must be there. */
    public static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw Refusal.body(List.of(new Fault(Fault.child("", name), "REQUIRED", "error.field.required", Map.of("field", name))));
        }
        return value;
    }

    private static Optional<Fault> check(RecordComponent[] components, String name, @Nullable Object value) {
        Optional<RecordComponent> component = Arrays.stream(components).filter(each -> each.getName().equals(name)).findFirst();
        if (component.isEmpty()) {
            String allowed = String.join(", ", Arrays.stream(components).map(RecordComponent::getName).toList());
            return Optional
                    .of(new Fault(Fault.child("", Printable.of(name)), "UNKNOWN_PROPERTY", "rest.json.unknown",
                            Map.of("allowed", allowed)));
        }
        Class<?> type = component.get().getType();
        boolean fits = switch (value) {
            case null -> true;
            case String text when type == LocalDate.class -> date(text);
            case String text -> type == String.class;
            case Boolean yes -> type == Boolean.class;
            case BigDecimal number -> Number.class.isAssignableFrom(type);
            case Map<?, ?> map -> type == Map.class;
            default -> type == List.class;
        };
        return fits
                ? Optional.empty()
                : Optional.of(new Fault(Fault.child("", name), "WRONG_TYPE", "rest.json.type", Map.of("type", word(type))));
    }

    private static boolean date(String text) {
        try {
            return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static String word(Class<?> type) {
        return type == LocalDate.class ? "string (date)" : type == Map.class ? "object" : type == List.class ? "array" : "string";
    }
}
