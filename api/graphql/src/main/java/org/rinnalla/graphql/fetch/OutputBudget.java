package org.rinnalla.graphql.fetch;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns what a resolver gave into plain lists, maps and values, so that no object of the plugin's classes is held or called later. What is
 * too much is a fault of the plugin: half a value would be a wrong one.
 */
final class OutputBudget {
    private static final int MAXIMUM_TEXT = 10_000;
    private static final int MAXIMUM_DEPTH = 6;
    private int left = 20_000;

    Object plain(Object value) {
        return plain(value, 0);
    }

    private Object plain(Object value, int depth) {
        if (--left < 0 || depth > MAXIMUM_DEPTH) {
            throw new IllegalArgumentException("A resolver gave more than 20,000 values, or values nested deeper than " + MAXIMUM_DEPTH);
        }
        return switch (value) {
            case String text when text.length() <= MAXIMUM_TEXT -> text;
            case String text -> throw new IllegalArgumentException("A resolver gave a text of " + text.length() + " characters");
            case Boolean _,Integer _,Long _,Double _,LocalDate _ -> value;
            case Short _,Byte _ -> ((Number) value).intValue();
            case Float number -> number.doubleValue();
            case BigDecimal number when number.getClass() == BigDecimal.class -> number;
            case BigInteger number when number.getClass() == BigInteger.class -> number;
            case Enum<?> constant -> constant.name();
            case Record row -> record(row, depth);
            case List<?> list -> list(list, depth);
            default -> throw new IllegalArgumentException("A resolver may not give a " + value.getClass().getName());
        };
    }

    private List<Object> list(List<?> list, int depth) {
        List<Object> plain = new ArrayList<>();
        for (Object each : list) {
            plain.add(plain(each, depth + 1));
        }
        return plain;
    }

    private Map<String, Object> record(Record row, int depth) {
        Map<String, Object> plain = new LinkedHashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            Object value = read(component.getAccessor(), row);
            if (value != null) {
                plain.put(component.getName(), plain(value, depth + 1));
            }
        }
        return plain;
    }

    @SuppressWarnings("NullAway") // Method.invoke gives null for an absent component.
    private static Object read(Method accessor, Record row) {
        try {
            accessor.setAccessible(true);
            return accessor.invoke(row);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("A component of " + row.getClass().getName() + " cannot be read", e);
        }
    }
}
