package org.rinnalla.persistence.read;

/** Table and column names follow from the model's names. */
final class Names {
    private Names() {}

    /** {@code familyName} becomes {@code family_name}; the reserved word {@code key} is quoted. */
    static String column(String attribute) {
        String name = snake(attribute);
        return name.equals("key") ? "`key`" : name;
    }

    static String table(String noun) {
        return snake(Character.toLowerCase(noun.charAt(0)) + noun.substring(1));
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
