package org.rinnalla.server.security;

import java.util.Map;

/**
 * Why a token is not believed: a text of the platform, without a word of the token.
 *
 * @param key of the text
 * @param arguments of the text
 */
public record Why(String key, Map<String, Object> arguments) {
    public Why {
        arguments = Map.copyOf(arguments);
    }

    static Why of(String key) {
        return new Why("door." + key, Map.of());
    }

    static Why of(String key, Map<String, Object> arguments) {
        return new Why("door." + key, arguments);
    }
}
