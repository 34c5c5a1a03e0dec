package org.rinnalla.database;

/** The embedded database could not start; the message is one line for people: what, where, what to do. */
public final class DatabaseStartException extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseStartException(String message) {
        super(message);
    }

    DatabaseStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
