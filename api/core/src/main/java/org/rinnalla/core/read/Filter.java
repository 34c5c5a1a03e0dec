package org.rinnalla.core.read;

import java.util.List;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Relation;

/** A condition on a noun's rows. Values are of the attribute's Java type; they only ever become parameters. */
public sealed interface Filter {
    /** Holds for every row. */
    Filter ALL = new And(List.of());

    /** All of them hold; none given: true. */
    record And(List<Filter> filters) implements Filter {
        public And {
            filters = List.copyOf(filters);
        }
    }

    /** At least one holds; none given: false. */
    record Or(List<Filter> filters) implements Filter {
        public Or {
            filters = List.copyOf(filters);
        }
    }

    /** It does not hold. */
    record Not(Filter filter) implements Filter {}

    /** The attribute compared with a value; false where it is absent. */
    record Compare(Attribute attribute, Operator operator, Object value) implements Filter {}

    /** The attribute is one of the values; none given: false. */
    record In(Attribute attribute, List<Object> values) implements Filter {
        public In {
            values = List.copyOf(values);
        }
    }

    /** The attribute has no value. */
    record Absent(Attribute attribute) implements Filter {}

    /** There is a row at the other end for which the filter holds and that the caller may see. */
    record Exists(Relation relation, Filter filter) implements Filter {}

    /** How to compare. */
    enum Operator {
        EQUAL, LESS, AT_MOST, GREATER, AT_LEAST,
        /** Text that begins with the value, without regard to case. */
        STARTS_WITH
    }

    static Filter and(Filter... filters) {
        return new And(List.of(filters));
    }
}
