package org.rinnalla.graphql.direct;

/** Something that only the engine can answer. */
final class Uncovered extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Uncovered(String what) {
        super(what, null, false, false);
    }
}
