package org.rinnalla.persistence.write;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.persistence.read.KnownRows.Found;

/** A row of a sheet that a transaction looked up, with what it changes. */
final class SheetRow implements StoredSheet {
    private final Noun noun;
    private final Found before;
    private final Map<String, @Nullable Object> changes = new TreeMap<>();
    private int version;
    private boolean touched;

    SheetRow(Noun noun, Found before) {
        this.noun = noun;
        this.before = before;
        this.version = before.need("version", Integer.class);
    }

    @Override
    public Noun noun() {
        return noun;
    }

    @Override
    public long id() {
        return before.id();
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public void touch() {
        touched = true;
    }

    @Override
    public <T> Optional<T> find(String attribute, Class<T> type) {
        noun.attribute(attribute);
        Object value = changes.containsKey(attribute) ? changes.get(attribute) : before.value(attribute);
        return Optional.ofNullable(value).map(type::cast);
    }

    @Override
    public void put(String attribute, @Nullable Object value) {
        noun.attribute(attribute);
        if (!Objects.equals(value, find(attribute, Object.class).orElse(null))) {
            changes.put(attribute, value);
            touched = true;
        }
    }

    boolean changed() {
        return touched;
    }

    /** What changes; after the row was written it keeps what stands there now. */
    Map<String, @Nullable Object> changes() {
        return changes;
    }

    void written() {
        version++;
        touched = false;
    }
}
