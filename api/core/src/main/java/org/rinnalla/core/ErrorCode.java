package org.rinnalla.core;

/** What can go wrong, as clients see it; the same list in GraphQL ({@code extensions.code}) and REST ({@code code}). */
public enum ErrorCode {
    /** The request cannot be understood: syntax, type, unknown field or value. */
    BAD_REQUEST(400),
    /** No valid token. */
    UNAUTHENTICATED(401),
    /** The role may not do or see this. */
    FORBIDDEN(403),
    /** There is no such thing, or none that the caller may know of. */
    NOT_FOUND(404),
    /** The version in the request is not the current one. */
    CONFLICT(409),
    /** The idempotency key was used with another input. */
    IDEMPOTENCY_KEY_REUSED(409),
    /** A change came without the version that it was made from. */
    PRECONDITION_REQUIRED(428),
    /** The input is well formed, but a rule refuses it. */
    VALIDATION_FAILED(422),
    /** More than is allowed: size, depth, cost, rows. */
    LIMIT_EXCEEDED(400),
    /** A plugin did not answer as it must. */
    PLUGIN_FAILED(502),
    /** The server cannot take more, or its database is away; try again. */
    UNAVAILABLE(503),
    /** Our fault; the log has it under the request id. */
    INTERNAL(500);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    /** The HTTP status that goes with it. */
    public int status() {
        return status;
    }
}
