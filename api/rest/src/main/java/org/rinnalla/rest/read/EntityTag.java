package org.rinnalla.rest.read;

import java.util.Map;
import java.util.Optional;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Refusal;

/** Entity tags: the row's version between quotation marks. Strong: whatever is told of a row raises its version when it changes. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /** True when the caller has this state already ({@code If-None-Match}). */
    static boolean unchanged(Call call, String tag) {
        return call.headers().find("If-None-Match").stream().flatMap(value -> java.util.Arrays.stream(value.split(",")))
                .map(each -> each.strip().replaceFirst("^W/", "")).anyMatch(each -> each.equals(tag) || each.equals("*"));
    }

    /** The version that a change was made from ({@code If-Match}); without one the change is refused. */
    public static int required(Call call) {
        Optional<String> given = call.headers().find("If-Match");
        if (given.isEmpty()) {
            throw Refusal.of(428, ErrorCode.PRECONDITION_REQUIRED, "rest.if-match.required", Map.of());
        }
        String text = given.get().strip();
        if (!text.matches("\"\\d{1,9}\"")) {
            throw Refusal.badRequest("rest.if-match.form", Map.of());
        }
        return Integer.parseInt(text.substring(1, text.length() - 1));
    }
}
