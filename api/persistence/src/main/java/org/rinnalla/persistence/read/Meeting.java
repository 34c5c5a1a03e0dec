package org.rinnalla.persistence.read;

/**
 * How one read is guarded against people under protection. Where none was met so far, statements leave the guard out, which costs them a
 * third of their time; whether a row is about a protected person stands in each row all the same, and where one does, nothing of that
 * reading is used: the same is read again with the guard. Rows that nobody sees, counted or only asked whether they exist, are guarded
 * always.
 */
final class Meeting {
    private final boolean expected;
    private boolean met;

    private Meeting(boolean expected) {
        this.expected = expected;
    }

    /** The guard stands in the statements. */
    static Meeting guarded() {
        return new Meeting(false);
    }

    /** The guard stands in the rows. */
    static Meeting watched() {
        return new Meeting(true);
    }

    /** Whether rows have to be watched, as the statements do not leave anybody out. */
    boolean expected() {
        return expected;
    }

    void happened() {
        met = true;
    }

    /** Somebody was met whom the statements should have been guarded against. */
    boolean voids() {
        return expected && met;
    }
}
