package org.rinnalla.core.data;

import java.util.List;
import java.util.Optional;
import org.rinnalla.core.model.Noun;

/** What plugins keep with rows of all tenants; the port that persistence implements. For migrations alone: nothing of it is shown. */
public interface DataStore {
    /**
     * How a plugin's values of a noun are stored.
     *
     * @param version of all of them
     * @param indexed which fields lists can be filtered by
     */
    record State(int version, String indexed) {}

    /** Empty: the plugin has never kept anything with the noun. */
    Optional<State> state(String plugin, Noun noun);

    void keep(String plugin, Noun noun, State state);

    /**
     * Goes through all rows with which plugins keep something, some hundred at a time.
     *
     * @param write whether rows are locked and changed; a batch is a transaction
     */
    void each(Noun noun, boolean write, Step step);

    /** Takes a batch. */
    @FunctionalInterface
    interface Step {
        /** For each row what becomes of it; empty: it stays. */
        List<Optional<DataChange>> on(List<StoredData> rows);
    }
}
