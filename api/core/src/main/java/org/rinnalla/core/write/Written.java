package org.rinnalla.core.write;

import java.util.Optional;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Row;

/**
 * What was written.
 *
 * @param noun the kind of thing
 * @param rowId its row id
 * @param version the version that it has now, or that of the row it belongs to
 * @param row as the caller sees it, where that was asked for and could be told in the transaction; its trace is left
 */
public record Written(Noun noun, long rowId, int version, Optional<Row> row) {
    public Written(Noun noun, long rowId, int version) {
        this(noun, rowId, version, Optional.empty());
    }

    Written with(Row shown) {
        return new Written(noun, rowId, version, Optional.of(shown));
    }
}
