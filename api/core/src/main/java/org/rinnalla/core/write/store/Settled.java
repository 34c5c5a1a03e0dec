package org.rinnalla.core.write.store;

import java.util.List;
import org.rinnalla.core.UserError;

/**
 * What came of a command that was done.
 *
 * @param noun name of the kind of thing that was written
 * @param rowId its row id
 * @param version its version afterwards
 * @param warnings what to mind
 */
public record Settled(String noun, long rowId, int version, List<UserError> warnings) {
    public Settled {
        warnings = List.copyOf(warnings);
    }
}
