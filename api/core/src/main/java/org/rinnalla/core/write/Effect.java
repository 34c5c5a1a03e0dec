package org.rinnalla.core.write;

import java.util.function.IntSupplier;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.store.VersionedRow;

/**
 * What a command did.
 *
 * @param noun to what kind of thing
 * @param rowId its row id
 * @param version its version, true after the flush
 */
record Effect(Noun noun, long rowId, IntSupplier version) {
    static Effect made(Noun noun, long rowId) {
        return new Effect(noun, rowId, () -> 1);
    }

    static Effect changed(Noun noun, VersionedRow row) {
        return new Effect(noun, row.id(), row::version);
    }
}
