package org.rinnalla.core.write.command;

/** How the inputs of a command come in. */
public enum Form {
    /** GraphQL and REST: typed values, references as {@code participantId}. */
    IDS,
    /** Rows of NDJSON: typed values, references as {@code participantRef}. */
    ROWS,
    /** Rows of CSV: text only, an empty cell is no value, references as {@code participantRef}. */
    CELLS;

    /** The name of an input in this form. */
    public String name(InputField field) {
        return this == IDS ? field.idName() : field.refName();
    }
}
