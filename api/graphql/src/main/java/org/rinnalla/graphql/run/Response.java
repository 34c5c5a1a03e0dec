package org.rinnalla.graphql.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.graphql.json.JsonOut;

/**
 * An answer on its way out.
 *
 * @param json as it is sent
 * @param executed false: the request was refused before anything ran, so there is no {@code data}
 * @param refusal why, when it was not executed
 */
@SuppressWarnings("ArrayRecordComponent") // Sent, never compared.
public record Response(byte[] json, boolean executed, ErrorCode refusal) {
    static Response executed(@Nullable Object data, List<Map<String, Object>> errors) {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        body.put("data", data);
        return new Response(JsonOut.write(body), true, ErrorCode.INTERNAL);
    }

    static Response written(byte[] json) {
        return new Response(json, true, ErrorCode.INTERNAL);
    }

    static Response refused(ErrorCode code, List<Map<String, Object>> errors) {
        return new Response(JsonOut.write(Map.of("errors", errors)), false, code);
    }
}
