package org.rinnalla.core.plugin;

/** Who vouches for a plugin's JAR. */
public sealed interface Voucher {
    /** Nobody looked: signatures are switched off, or the plugin came from the class path. */
    record Unchecked() implements Voucher {}

    /** The hash of the whole JAR stands on the list. */
    record Listed() implements Voucher {}

    /**
     * Every entry is signed by somebody on the list.
     *
     * @param signer the name in the certificate
     */
    record Signed(String signer) implements Voucher {}

    /**
     * Nobody on the lists, and the settings only warn.
     *
     * @param reason in words, such as that nobody has signed it
     */
    record Nobody(String reason) implements Voucher {}

    /** For people and machines: {@code not-checked}, {@code hash}, {@code certificate} or {@code nobody}. */
    default String word() {
        return switch (this) {
            case Unchecked() -> "not-checked";
            case Listed() -> "hash";
            case Signed _ -> "certificate";
            case Nobody _ -> "nobody";
        };
    }
}
