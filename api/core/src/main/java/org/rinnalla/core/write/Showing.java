package org.rinnalla.core.write;

import java.util.Optional;
import org.rinnalla.core.read.Shown;
import org.rinnalla.core.write.store.MadeRow;

/** Makes the answer to a step from the row that it made, inside the transaction; empty: the row has to be read after it. Never throws. */
@FunctionalInterface
public interface Showing {
    Showing NOTHING = (written, made) -> Optional.empty();

    Optional<Shown> show(Written written, MadeRow made);
}
