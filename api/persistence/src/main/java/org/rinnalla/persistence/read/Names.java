package org.rinnalla.persistence.read;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Table and column names follow from the model's names. */
final class Names {
    private static final Map<String, String> COLUMNS = new ConcurrentHashMap<>();
    private static final Map<String, String> TABLES = new ConcurrentHashMap<>();

    private Names() {}

    /** {@code familyName} becomes {@code family_name}; the reserved word {@code key} is quoted. */
    static String column(String attribute) {
        return COLUMNS.computeIfAbsent(attribute, one -> one.equals("key") ? "`key`" : snake(one));
    }

    static String table(String noun) {
        return TABLES.computeIfAbsent(noun, one -> snake(Character.toLowerCase(one.charAt(0)) + one.substring(1)));
    }

    private static String snake(String camel) {
        StringBuilder snake = new StringBuilder(camel.length() + 4);
        for (char each : camel.toCharArray()) {
            if (each >= 'A' && each <= 'Z') {
                snake.append('_').append((char) (each - 'A' + 'a'));
            } else {
                snake.append(each);
            }
        }
        return snake.toString();
    }
}
