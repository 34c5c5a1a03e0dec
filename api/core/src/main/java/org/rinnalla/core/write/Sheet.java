package org.rinnalla.core.write;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.store.StoredSheet;

/** A row of a sheet as it will be when the command is done: what was there, what was given over it, and what rules add. */
final class Sheet {
    private final Noun noun;
    private final @Nullable StoredSheet before;
    private final Map<String, @Nullable Object> values = new TreeMap<>();

    Sheet(Noun noun, @Nullable StoredSheet before) {
        this.noun = noun;
        this.before = before;
    }

    Noun noun() {
        return noun;
    }

    /** The row that is changed; empty: it is made. */
    Optional<StoredSheet> before() {
        return Optional.ofNullable(before);
    }

    /** Sets a value; null clears it. */
    void put(String attribute, @Nullable Object value) {
        noun.attribute(attribute);
        values.put(attribute, value);
    }

    <T> Optional<T> find(String attribute, Class<T> type) {
        if (values.containsKey(attribute)) {
            return Optional.ofNullable(values.get(attribute)).map(type::cast);
        }
        return before == null ? Optional.empty() : before.find(attribute, type);
    }

    Optional<LocalDate> date(String attribute) {
        return find(attribute, LocalDate.class);
    }

    Optional<String> text(String attribute) {
        return find(attribute, String.class);
    }

    Optional<Integer> integer(String attribute) {
        return find(attribute, Integer.class);
    }

    Optional<BigDecimal> decimal(String attribute) {
        return find(attribute, BigDecimal.class);
    }

    boolean yes(String attribute) {
        return find(attribute, Boolean.class).orElse(false);
    }

    /** The row at the other end of a relation. */
    Optional<Long> id(String relation) {
        return find(relation + "Id", Long.class);
    }

    <E extends Enum<E>> Optional<E> choice(String attribute, Class<E> type) {
        return text(attribute).map(name -> Enum.valueOf(type, name));
    }

    /** The constants of a set, in their order. */
    List<String> choices(String attribute) {
        return find(attribute, List.class).map(given -> ((List<?>) given).stream().map(String::valueOf).toList()).orElse(List.of());
    }

    /** All that is set, for a new row. */
    Map<String, Object> all() {
        Map<String, Object> all = new TreeMap<>();
        values.forEach((name, value) -> {
            if (value != null) {
                all.put(name, value);
            }
        });
        for (Attribute attribute : noun.attributes()) {
            switch (attribute.type()) {
                case ENUM_SET -> all.putIfAbsent(attribute.name(), List.of());
                case STATEMENTS -> all.putIfAbsent(attribute.name(), Map.of());
                default -> {
                }
            }
        }
        return all;
    }

    /** What changes of the row that is there. */
    void over(StoredSheet row) {
        values.forEach(row::put);
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "Sheet of " + noun;
    }
}
