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
     * @param why what is wrong
     */
    record Refused(Why why) implements Verification {}
}
