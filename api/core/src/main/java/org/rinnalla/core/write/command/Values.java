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
 * value stands in for it, so that everything else can be checked in the same go. Nothing is ever written then. Personal data.
 */
public final class Values {
    private final Map<String, @Nullable Object> values;
    private final LocalDate today;

    Values(Map<String, @Nullable Object> values, LocalDate today) {
        this.values = new TreeMap<>(values);
        this.today = today;
    }

    public @Nullable String findText(String name) {
        return (String) values.get(name);
    }

    public String text(String name) {
        String value = findText(name);
        return value == null ? "" : value;
    }

    public @Nullable LocalDate findDate(String name) {
        return (LocalDate) values.get(name);
    }

    public LocalDate date(String name) {
        LocalDate value = findDate(name);
        return value == null ? today : value;
    }

    public @Nullable Integer findInteger(String name) {
        return (Integer) values.get(name);
    }

    public int version() {
        Integer value = findInteger("version");
        return value == null ? 0 : value;
    }

    public @Nullable BigDecimal findDecimal(String name) {
        return (BigDecimal) values.get(name);
    }

    public @Nullable Boolean findBoolean(String name) {
        return (Boolean) values.get(name);
    }

    public @Nullable Ref findRef(String name) {
        return (Ref) values.get(name);
    }

    public Ref ref(String name) {
        Ref value = findRef(name);
        return value == null ? new Ref.Nowhere() : value;
    }

    public <E extends Enum<E>> @Nullable E findChoice(String name, Class<E> type) {
        String value = findText(name);
        return value == null ? null : Enum.valueOf(type, value);
    }

    public <E extends Enum<E>> E choice(String name, Class<E> type) {
        E value = findChoice(name, type);
        return value == null ? type.getEnumConstants()[0] : value;
    }

    public <E extends Enum<E>> Set<E> choices(String name, Class<E> type) {
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

    /** A value as it was read; null: not given, or to be cleared. */
    public @Nullable Object value(String name) {
        return values.get(name);
    }

    /** True when it was given, be it to be cleared. */
    public boolean given(String name) {
        return values.containsKey(name);
    }

    public Set<String> names() {
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
