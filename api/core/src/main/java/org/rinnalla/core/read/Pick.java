package org.rinnalla.core.read;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Relation;

/** One thing that is asked for of a row, under the key by which the answer is looked up. */
public sealed interface Pick {
    /** Unique in its selection; a GraphQL alias, or the name itself. */
    String key();

    /** A plain value. */
    record Plain(String key, Attribute attribute) implements Pick {}

    /** The row at the other end of a to-one relation. */
    record One(String key, Relation relation, Selection selection) implements Pick {}

    /** A page of the rows at the other end of a to-many relation. */
    record Many(String key, Relation relation, ListQuery query) implements Pick {}

    /** The row of a history that holds on a date. */
    record AtDate(String key, Relation relation, LocalDate on, Selection selection) implements Pick {}

    /** A value that core works out from other picks, which are fetched under hidden keys. */
    record Derived(String key, Derivation derivation, List<Pick> needs) implements Pick {
        public Derived {
            needs = List.copyOf(needs);
        }
    }
}
