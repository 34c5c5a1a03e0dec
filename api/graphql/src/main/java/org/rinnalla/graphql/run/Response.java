package org.rinnalla.graphql.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;

/**
 * An answer on its way out.
 *
 * @param body as it is written
 * @param executed false: the request was refused before anything ran, so there is no {@code data}
 * @param refusal why, when it was not executed
 */
public record Response(Map<String, @Nullable Object> body, boolean executed, ErrorCode refusal) {
    static Response executed(@Nullable Object data, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("data", data);
        return new Response(body, true, ErrorCode.INTERNAL);
    }

    static Response refused(ErrorCode code, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("errors", errors);
        return new Response(body, false, code);
    }
}
