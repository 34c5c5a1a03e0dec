package org.rinnalla.core.plugin;

/**
 * A plugin did not answer as it must. Goes to the log; a client hears {@code PLUGIN_FAILED} and the plugin's id.
 *
 * @param plugin its id, or its file's name as long as the id is not known
 * @param what the call, such as {@code descriptor()} or {@code rule KN-1}
 * @param reason what kind of fault
 * @param cause the failure, free of the plugin's own classes
 */
public record PluginFault(String plugin, String what, Reason reason, PluginFailure cause) {
    /** What kind of fault. */
    public enum Reason {
        /** Something was thrown, an error of the virtual machine included. */
        THREW,
        /** The time budget was used up. */
        TIMED_OUT,
        /** Every thread of the plugin is busy, most likely with calls that never end. */
        BUSY,
        /** {@code null}, or a list or map with {@code null} in it. */
        RETURNED_NULL,
        /** Something else than it must answer. */
        RETURNED_WRONG,
        /** More than is allowed. */
        RETURNED_TOO_MUCH,
        /** Whoever waited for the answer was interrupted. */
        INTERRUPTED,
        /** What the platform gave it failed, such as the database. Not the plugin's fault. */
        PLATFORM_FAILED,
        /** It has failed too often and is left alone for a while. */
        OUT_OF_SERVICE
    }

    /** One line for people. */
    public String message() {
        return "Plugin " + plugin + " failed in " + what + ": " + cause.getMessage();
    }
}
