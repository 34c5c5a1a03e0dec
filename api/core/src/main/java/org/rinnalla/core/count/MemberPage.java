package org.rinnalla.core.count;

import java.util.List;
import org.rinnalla.core.model.Noun;

/**
 * Whom a figure counted, a page of them.
 *
 * @param noun what they are
 * @param ids row ids in a stable order
 * @param more true: there are others after them
 * @param total how many in all
 */
public record MemberPage(Noun noun, List<Long> ids, boolean more, long total) {
    public MemberPage {
        ids = List.copyOf(ids);
    }
}
