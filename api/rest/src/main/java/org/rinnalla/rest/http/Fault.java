package org.rinnalla.rest.http;

import java.util.Map;

/**
 * Something wrong at a place of a request's body.
 *
 * @param line of a file of rows, from 1; 0: the body is no such file
 * @param pointer JSON pointer (RFC 6901), of a file of rows the column; empty text: the body or the line as a whole
 * @param code stable, upper-case words
 * @param key text for people
 * @param arguments the text's values
 */
public record Fault(long line, String pointer, String code, String key, Map<String, Object> arguments) {
    public Fault {
        arguments = Map.copyOf(arguments);
    }

    public Fault(String pointer, String code, String key, Map<String, Object> arguments) {
        this(0, pointer, code, key, arguments);
    }

    /** The pointer to a property of what a pointer leads to. */
    public static String child(String pointer, String property) {
        return pointer + "/" + property.replace("~", "~0").replace("/", "~1");
    }
}
