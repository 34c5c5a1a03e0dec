package org.rinnalla.core.model;

/**
 * A way from one noun to another.
 *
 * @param name camelCase
 * @param kind one, many, or the one of a history at a date
 * @param target name of the noun that it leads to
 * @param localKey attribute of this noun that holds the link
 * @param foreignKey attribute of the target that it equals
 */
public record Relation(String name, Kind kind, String target, String localKey, String foreignKey) {
    /** How many rows are at the other end. */
    public enum Kind {
        /** At most one. */
        ONE,
        /** A list. */
        MANY,
        /** Of a history ({@code startsOn}, {@code endsOn} exclusive), the one that holds on a date. */
        AT_DATE
    }

    /** The noun at the other end. */
    public Noun targetNoun() {
        return Nouns.named(target);
    }
}
