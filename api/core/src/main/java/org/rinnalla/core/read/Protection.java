package org.rinnalla.core.read;

/**
 * The person whom a row is about lives under protection.
 *
 * @param grade its code
 * @param named whether the caller is named as one of those who may see the person all the same
 */
public record Protection(String grade, boolean named) {
    /** Nothing more is written about the person: the data are erased. */
    public static final Protection ERASED = new Protection("", false);

    public boolean erased() {
        return grade.isEmpty();
    }
}
