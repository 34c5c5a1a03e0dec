package org.rinnalla.core.write.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.data.IndexedValue;
import org.rinnalla.core.model.Noun;

/** What plugins keep with the rows of the transaction's tenant. */
public interface PluginDataRows {
    /**
     * Keeps it; written with the transaction's next flush, after the row itself.
     *
     * @param plugin whose values change
     * @param text all that plugins keep with the row; null: nothing any more
     * @param indexed the values of this plugin by which lists are filtered; they take the place of those that were there
     */
    void put(Noun noun, long row, String plugin, @Nullable String text, List<IndexedValue> indexed);
}
