package org.rinnalla.core.imports;

import java.util.Map;

/**
 * Something wrong with a file, not with what it says.
 *
 * @param line where, from 1
 * @param field the column; empty text: the line as a whole
 * @param code stable, upper-case words
 * @param key text for people
 * @param arguments the text's values
 */
public record FileFault(long line, String field, String code, String key, Map<String, Object> arguments) {
    public FileFault {
        arguments = Map.copyOf(arguments);
    }
}
