package org.rinnalla.core.crypto;

import java.nio.charset.StandardCharsets;

/** Names for persons in exports: the same within a scope, unlike in any other, and never led back without the installation's keys. */
public final class Pseudonyms {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final KeyRing keys;

    public Pseudonyms(KeyRing keys) {
        this.keys = keys;
    }

    /**
     * The pseudonym of a row.
     *
     * @param scope what it is good for, such as a report and its export period
     */
    public String of(int tenant, String scope, long row) {
        byte[] bytes = keys.derive(("pseudonym " + tenant + " " + row + " " + scope).getBytes(StandardCharsets.UTF_8), LENGTH);
        StringBuilder text = new StringBuilder();
        for (byte each : bytes) {
            text.append(DIGITS.charAt(each & 31));
        }
        return text.toString();
    }
}
