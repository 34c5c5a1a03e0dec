package org.rinnalla.server.security;

/** What came of looking at a token. */
sealed interface Verification {
    /**
     * It is believed.
     *
     * @param claims what it says
     */
    record Believed(TokenClaims claims) implements Verification {}

    /**
     * It is not.
     *
     * @param reason what is wrong, without a word of the token; for the caller
     */
    record Refused(String reason) implements Verification {}
}
