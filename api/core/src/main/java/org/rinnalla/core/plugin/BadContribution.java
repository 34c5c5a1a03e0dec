package org.rinnalla.core.plugin;

import org.rinnalla.core.plugin.PluginFault.Reason;

/** What a plugin answered is not what it must answer. The message is ours and safe to be logged. */
final class BadContribution extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Reason reason;

    BadContribution(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
