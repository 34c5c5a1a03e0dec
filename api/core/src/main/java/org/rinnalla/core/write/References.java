package org.rinnalla.core.write;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.Beside;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.VersionedRow;

/** The rows that a command names. */
final class References {
    private final List<Reference> all = new ArrayList<>();
    private final Set<Beside> beside = EnumSet.noneOf(Beside.class);

    /**
     * One of them.
     *
     * @param field input that names it
     * @param type what it is
     * @param noun of which noun it is; null: the type tells
     * @param lock whether nobody else may change it meanwhile
     * @param version the version that the change was made from; null: it is not the row that is changed
     */
    record Reference(String field, Class<? extends StoredRow> type, @Nullable Noun noun, Ref ref, boolean lock,
            @Nullable Integer version) {}

    /** A row that is looked at. */
    References see(String field, Class<? extends StoredRow> type, @Nullable Ref ref) {
        return add(field, type, ref, false, null);
    }

    /** A row that decides about the command, so that it must not change meanwhile. */
    References hold(String field, Class<? extends StoredRow> type, @Nullable Ref ref) {
        return add(field, type, ref, true, null);
    }

    /** The row that the command changes. */
    References change(String field, Class<? extends VersionedRow> type, Ref ref, int version) {
        return add(field, type, ref, true, version);
    }

    /** A row of any noun that is looked at. */
    References see(String field, Noun noun, Ref ref) {
        all.add(new Reference(field, Rows.type(noun), noun, ref, false, null));
        return this;
    }

    /** The row of any noun that the command changes. */
    References change(String field, Noun noun, Ref ref, int version) {
        all.add(new Reference(field, Rows.type(noun), noun, ref, true, version));
        return this;
    }

    /** What the rules of the command will ask of the participants concerned. */
    References beside(Beside asked) {
        beside.add(asked);
        return this;
    }

    Set<Beside> beside() {
        return beside;
    }

    List<Reference> all() {
        return all;
    }

    private References add(String field, Class<? extends StoredRow> type, @Nullable Ref ref, boolean lock, @Nullable Integer version) {
        if (ref != null) {
            all.add(new Reference(field, type, null, ref, lock, version));
        }
        return this;
    }
}
