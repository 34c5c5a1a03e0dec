package org.rinnalla.core;

import java.util.Map;
import org.rinnalla.spi.TextKey;

/**
 * The one coded exception: a request as a whole cannot be answered. What the caller reads is looked up by {@link #key()} in the caller's
 * language; {@link #getMessage()} is for the log. Neither may hold personal data.
 */
public final class RinnallaException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;
    private final transient TextKey key;
    private final transient Map<String, Object> arguments;

    public RinnallaException(ErrorCode code, String key, Map<String, Object> arguments) {
        super(code + " " + key + " " + arguments);
        this.code = code;
        this.key = TextKey.of(key);
        this.arguments = Map.copyOf(arguments);
    }

    public RinnallaException(ErrorCode code, String key) {
        this(code, key, Map.of());
    }

    public RinnallaException(ErrorCode code, String key, Throwable cause) {
        this(code, key, Map.of());
        initCause(cause);
    }

    public ErrorCode code() {
        return code;
    }

    public TextKey key() {
        return key;
    }

    public Map<String, Object> arguments() {
        return arguments;
    }
}
