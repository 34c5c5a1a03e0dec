package org.rinnalla.graphql.fetch;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.write.Showing;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.graphql.Writes;

/** The way that writes go. */
public record Writing(Writes writes, CommandReader reader) {
    private static final String KEY = "idempotencyKey";
    private static final int MAXIMUM_KEY = 100;

    /** Takes a step with the arguments of its field. */
    public Outcome<Written> step(RequestContext context, CommandKind kind, Map<String, ? extends @Nullable Object> arguments,
            Showing showing) {
        Map<String, @Nullable Object> members = new HashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(arguments.get("input"))).forEach((name, value) -> members.put(String.valueOf(name), value));
        Object key = members.remove(KEY);
        WriteOptions options = key == null ? WriteOptions.PLAIN : WriteOptions.idempotent(checked(key.toString()));
        return writes.write(context, reader.read(context, kind, members, Form.IDS), options, showing);
    }

    private static String checked(String key) {
        if (key.isBlank() || key.length() > MAXIMUM_KEY) {
            throw new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.idempotency-key", Map.of("maximum", MAXIMUM_KEY));
        }
        return key;
    }
}
