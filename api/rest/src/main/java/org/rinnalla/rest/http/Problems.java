package org.rinnalla.rest.http;

import io.helidon.http.HttpException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UserError;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.text.Texts;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.spi.TextKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever went wrong into {@code application/problem+json} (RFC 9457) in the caller's language. */
public final class Problems {
    public static final String MEDIA_TYPE = "application/problem+json";
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final CatalogueHolder catalogue;

    public Problems(CatalogueHolder catalogue) {
        this.catalogue = catalogue;
    }

    /** The answer to a failed call. Details of what we did wrong go to the log alone, under the request id. */
    public Answer answer(Throwable failure, Locale locale, String requestId) {
        Refusal refusal = switch (failure) {
            case Refusal known -> known;
            case RinnallaException coded -> {
                if (coded.getCause() == null && coded.code() == ErrorCode.UNAVAILABLE) {
                    // Said on purpose; where it was said helps nobody.
                    LOG.warn("event=request-put-off request={} key={}", requestId, coded.key().value());
                } else if (coded.code().status() >= 500) {
                    LOG.warn("event=request-failed request={} code={} key={}", requestId, coded.code(), coded.key().value(), coded);
                }
                yield Refusal.of(coded.code().status(), coded.code(), coded.key().value(), coded.arguments());
            }
            case HttpException http when http.status().code() == 413 ->
                Refusal.of(413, ErrorCode.LIMIT_EXCEEDED, "rest.body.large", Map.of());
            case HttpException http when http.status().code() < 500 -> Refusal.of(http.status().code(), ErrorCode.BAD_REQUEST,
                    "rest.request.broken", Map.of());
            default -> {
                LOG.error("event=request-failed request={} code=INTERNAL", requestId, failure);
                yield Refusal.of(500, ErrorCode.INTERNAL, "rest.internal", Map.of());
            }
        };
        return answer(refusal, locale, requestId);
    }

    private Answer answer(Refusal refusal, Locale locale, String requestId) {
        Texts texts = catalogue.current().texts();
        JsonOut json = new JsonOut().object()
                .put("type", "urn:rinnalla:problem:" + refusal.code().name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .put("title", texts.label(locale, refusal.code())).put("status", refusal.status())
                .put("detail", text(locale, refusal.key(), refusal.arguments())).put("code", refusal.code().name())
                .put("requestId", requestId);
        List<UserError> errors = refusal.errors();
        if (!errors.isEmpty() || !refusal.faults().isEmpty()) {
            json.name("errors").list();
            for (Fault fault : refusal.faults()) {
                json.object();
                if (fault.line() > 0) {
                    json.put("line", fault.line()).put("field", fault.pointer());
                } else {
                    json.put("pointer", fault.pointer());
                }
                json.put("code", fault.code()).put("message", text(locale, fault.key(), fault.arguments())).endObject();
            }
            errors.forEach(error -> write(json, error));
            json.endList();
        }
        Answer answer = new Answer.Whole(refusal.status(), MEDIA_TYPE, json.endObject().bytes(), refusal.headers());
        return refusal.code() == ErrorCode.UNAVAILABLE ? answer.with("Retry-After", "2") : answer;
    }

    /** A text of the platform; arguments that are texts themselves are looked up first. */
    public String text(Locale locale, String key, Map<String, Object> arguments) {
        Map<String, Object> values = new HashMap<>(arguments);
        values.replaceAll((name, value) -> value instanceof TextArgument(String inner, Map<String, Object> more)
                ? text(locale, inner, more)
                : value);
        return catalogue.current().texts().text(locale, TextKey.of(key), values);
    }

    private static void write(JsonOut json, UserError error) {
        String pointer = error.field().isEmpty() ? "" : "/" + error.field().replace('.', '/');
        json.object().put("pointer", pointer).put("code", error.code()).put("message", error.message());
        if (!error.rule().isEmpty()) {
            json.put("rule", error.rule());
        }
        json.endObject();
    }
}
