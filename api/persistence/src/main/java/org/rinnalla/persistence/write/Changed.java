package org.rinnalla.persistence.write;

import org.rinnalla.core.write.command.Change;

/** Changes of values that a row cannot be without. */
final class Changed {
    private Changed() {}

    static <T> T of(Change<T> change, T before) {
        return change instanceof Change.To<T>(T value) && value != null ? value : before;
    }
}
