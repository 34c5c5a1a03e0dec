package org.rinnalla.rest.http;

import java.util.Map;

/**
 * A text inside a text.
 *
 * @param key whose text it is
 * @param arguments its values
 */
public record TextArgument(String key, Map<String, Object> arguments) {
    public TextArgument {
        arguments = Map.copyOf(arguments);
    }
}
