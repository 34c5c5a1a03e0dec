package org.rinnalla.core.imports;

/** What a refused row means for the others. */
public enum ImportMode {
    /** Each row stands by itself. */
    ROW,
    /** All rows or none. */
    ATOMIC
}
