package org.rinnalla.core.write.command;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The values of a command's inputs, read and well formed. A required one that is missing or wrong was reported already; here a harmless
 * value stands in for it, so that everything else can be checked in the same go. Nothing is ever written then.
 */
final class Values {
    private final Map<String, @Nullable Object> values;
    private final LocalDate today;

    Values(Map<String, @Nullable Object> values, LocalDate today) {
        this.values = new TreeMap<>(values);
        this.today = today;
    }

    @Nullable
    String findText(String name) {
        return (String) values.get(name);
    }

    String text(String name) {
        String value = findText(name);
        return value == null ? "" : value;
    }

    @Nullable
    LocalDate findDate(String name) {
        return (LocalDate) values.get(name);
    }

    LocalDate date(String name) {
        LocalDate value = findDate(name);
        return value == null ? today : value;
    }

    @Nullable
    Integer findInteger(String name) {
        return (Integer) values.get(name);
    }

    int version() {
        Integer value = findInteger("version");
        return value == null ? 0 : value;
    }

    @Nullable
    BigDecimal findDecimal(String name) {
        return (BigDecimal) values.get(name);
    }

    @Nullable
    Boolean findBoolean(String name) {
        return (Boolean) values.get(name);
    }

    @Nullable
    Ref findRef(String name) {
        return (Ref) values.get(name);
    }

    Ref ref(String name) {
        Ref value = findRef(name);
        return value == null ? new Ref.Nowhere() : value;
    }

    <E extends Enum<E>> @Nullable E findChoice(String name, Class<E> type) {
        String value = findText(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        E value = findChoice(name, type);
        return value == null ? type.getEnumConstants()[0] : value;
    }

    <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
        Set<E> set = EnumSet.noneOf(type);
        if (values.get(name) instanceof List<?> names) {
            names.forEach(each -> set.add(Enum.valueOf(type, (String) each)));
        }
        return set;
    }

    Map<String, Boolean> statements(String name) {
        Map<String, Boolean> statements = new TreeMap<>();
        if (values.get(name) instanceof Map<?, ?> given) {
            given.forEach((key, value) -> statements.put((String) key, (Boolean) value));
        }
        return statements;
    }

    <T> Change<T> change(String name, Class<T> type) {
        return values.containsKey(name) ? new Change.To<>(type.cast(values.get(name))) : new Change.Keep<>();
    }

    <E extends Enum<E>> Change<E> changedChoice(String name, Class<E> type) {
        return values.containsKey(name) ? new Change.To<>(findChoice(name, type)) : new Change.Keep<>();
    }

    Set<String> names() {
        return values.keySet();
    }

    /** One text for equal inputs, whatever the order in which they came. Holds personal data: for hashing only. */
    String canonical() {
        return values.toString();
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "Values" + values.keySet();
    }
}
