package org.rinnalla.core.plugin;

import java.util.Objects;

/**
 * What a plugin threw, retold: keeping the throwable itself would keep the plugin's class loader, and asking it for its message later
 * would run the plugin's code outside the fence.
 */
public final class PluginFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final int MAXIMUM_MESSAGE = 500;
    private static final int MAXIMUM_FRAMES = 60;
    private static final int MAXIMUM_CAUSES = 16;

    PluginFailure(String message) {
        super(message, null, false, true);
        setStackTrace(new StackTraceElement[0]);
    }

    /**
     * Call inside the fence only.
     *
     * @param quoted false: the message is left out, for it may quote personal data
     */
    static PluginFailure of(Throwable thrown, boolean quoted) {
        String message = quoted ? quote(thrown) : thrown.getClass().getName();
        PluginFailure failure = new PluginFailure(
                message.length() <= MAXIMUM_MESSAGE ? message : message.substring(0, MAXIMUM_MESSAGE) + "…");
        StackTraceElement[] frames = thrown.getStackTrace();
        StackTraceElement[] first = new StackTraceElement[Math.min(frames.length, MAXIMUM_FRAMES)];
        System.arraycopy(frames, 0, first, 0, first.length);
        failure.setStackTrace(first);
        return failure;
    }

    /** What was thrown and what lies at its root: between the two stands only how the JDK wraps. */
    private static String quote(Throwable thrown) {
        Throwable root = thrown;
        for (int depth = 0; depth < MAXIMUM_CAUSES && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        return told(thrown) + (root == thrown ? "" : ", because " + told(root));
    }

    private static String told(Throwable thrown) {
        String said = Objects.requireNonNullElse(thrown.getMessage(), "");
        return thrown.getClass().getName() + (said.isEmpty() ? "" : ": " + said);
    }
}
