package org.rinnalla.graphql.run;

/** A GET that would change something. */
public final class WriteByGet extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WriteByGet() {
        super("A GET that would change something", null, false, false);
    }
}
