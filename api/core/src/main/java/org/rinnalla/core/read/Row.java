package org.rinnalla.core.read;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;

/**
 * A row as it was asked for. Values: String, Boolean, Long (ids), Integer, BigDecimal, LocalDate, Instant, List of String, Map of Boolean;
 * {@link Row} at the end of a to-one relation, {@link RowPage} of a to-many one.
 */
public final class Row {
    private final Shape shape;
    private final long id;
    private final @Nullable Object[] values;
    private @Nullable Protection protection;

    public Row(Shape shape, long id, @Nullable Object[] values) {
        this.shape = shape;
        this.id = id;
        this.values = values;
    }

    public Noun noun() {
        return shape.noun();
    }

    public long id() {
        return id;
    }

    /** The value under a pick's key; null when it is absent or not shown. The hot path of every answer: no Optional here. */
    public @Nullable Object value(String key) {
        int place = shape.place(key);
        return place < 0 ? null : values[place];
    }

    /** The value at a place that its shape told. */
    public @Nullable Object value(int place) {
        return values[place];
    }

    public Shape shape() {
        return shape;
    }

    /** A value that is there unless it is absent in the data. */
    public <T> Optional<T> find(String key, Class<T> type) {
        return Optional.ofNullable(value(key)).map(type::cast);
    }

    /** The list under a pick's key. */
    public RowPage page(String key) {
        return find(key, RowPage.class).orElse(RowPage.EMPTY);
    }

    /** Sets a value while the row is being put together. */
    public void put(String key, @Nullable Object value) {
        values[shape.place(key)] = value;
    }

    /** Set while the row is being put together: whom it is about lives under protection. */
    public void protect(Protection by) {
        protection = by;
    }

    /** Whether whom it is about lives under protection; not told of a row below another one about the same person. */
    public Optional<Protection> protection() {
        return Optional.ofNullable(protection);
    }

    /** Never shows values: rows hold personal data. */
    @Override
    public String toString() {
        return noun() + "#" + id;
    }
}
