package org.rinnalla.core.write.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;

/** Rows as data: those of sheets are made and changed here, and rows of any noun are looked at. */
public interface Sheets {
    /**
     * The rows of a sheet that are named and in the scope; those that are not there are left out.
     *
     * @param lock true: nobody else changes them until the transaction ends
     */
    Map<Ref, StoredSheet> find(Noun noun, Set<Ref> refs, Scope scope, boolean lock);

    /**
     * Makes a row of a sheet; it is written with the transaction.
     *
     * @param values by attribute; absent ones are left out
     * @return its row id
     */
    long make(Noun noun, Map<String, Object> values);

    /**
     * The rows of any noun, of the whole tenant, whose attribute has one of the values, in the order of their ids; as the transaction
     * sees them, without what it made itself and did not flush. For rules: never for an answer.
     */
    List<Known> where(Noun noun, String attribute, Collection<?> values);

    /** The same, locked: nobody else changes them until the transaction ends. */
    List<Known> hold(Noun noun, String attribute, Collection<?> values);

    /**
     * Takes away all that tells who a participant was, at once: rows that are about the person alone are gone, those that are counted keep
     * their days, codes and numbers, and the participant is a row without a name. What was made before must be flushed.
     */
    void erase(long participant);

    /** A row that a rule looks at. */
    interface Known {
        long id();

        /** A value as the model's type says; null: absent. National identifiers are never there. */
        @Nullable
        Object value(String attribute);

        /** A value that must be there. */
        default <T> T need(String attribute, Class<T> type) {
            Object value = value(attribute);
            if (value == null) {
                throw new IllegalStateException("A row has no " + attribute);
            }
            return type.cast(value);
        }
    }
}
