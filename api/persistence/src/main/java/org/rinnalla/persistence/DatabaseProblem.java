package org.rinnalla.persistence;

/** The database cannot be used; the message is one line for the person who runs the server. */
public final class DatabaseProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseProblem(String message, Throwable cause) {
        super(message, cause);
    }

    public DatabaseProblem(String message) {
        super(message);
    }
}
