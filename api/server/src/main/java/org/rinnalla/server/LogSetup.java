package org.rinnalla.server;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** One line for each record, on standard error. */
final class LogSetup {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("org.rinnalla");
    /** Says with a stack trace what the program then says in one line. */
    private static final Logger LISTENERS = Logger.getLogger("io.helidon.webserver.LoomServer");
    /** Warns of each PDF that a font it does not use is not there. */
    private static final Logger PAPER = Logger.getLogger("org.apache.pdfbox");

    private LogSetup() {}

    /** For commands whose output is the answer. */
    static void quiet() {
        if (!OURS.isLoggable(Level.FINE)) {
            OURS.setLevel(Level.OFF);
        }
    }

    /** {@code debug} shows more, and the words of exceptions: they may hold personal data, so it is for invented data only. */
    static void apply(@Nullable String level) {
        boolean debug = "debug".equalsIgnoreCase(level);
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ConsoleHandler console = new ConsoleHandler();
        console.setFormatter(new OneLine(debug));
        console.setLevel(Level.ALL);
        ROOT.addHandler(console);
        ROOT.setLevel(Level.WARNING);
        OURS.setLevel(debug ? Level.FINE : Level.INFO);
        LISTENERS.setLevel(debug ? Level.INFO : Level.OFF);
        PAPER.setLevel(debug ? Level.WARNING : Level.SEVERE);
    }

    private static final class OneLine extends Formatter {
        private static final int FRAMES = 12;
        private final boolean debug;

        OneLine(boolean debug) {
            this.debug = debug;
        }

        @Override
        public String format(LogRecord entry) {
            StringBuilder line = new StringBuilder(200).append(Instant.now().truncatedTo(ChronoUnit.MILLIS)).append(" level=")
                    .append(entry.getLevel().getName().toLowerCase(Locale.ROOT)).append(" logger=").append(entry.getLoggerName())
                    .append(' ').append(formatMessage(entry).replaceAll("\\R", " "));
            for (Throwable cause = entry.getThrown(); cause != null; cause = cause.getCause()) {
                line.append(" exception=").append(cause.getClass().getName());
                if (debug) {
                    line.append(" says=\"").append(String.valueOf(cause.getMessage()).replaceAll("\\R", " ")).append('"');
                }
                frames(line, cause);
            }
            return line.append('\n').toString();
        }

        private static void frames(StringBuilder line, Throwable cause) {
            StackTraceElement[] trace = cause.getStackTrace();
            for (int i = 0; i < Math.min(trace.length, FRAMES); i++) {
                line.append(i == 0 ? " at=" : "<").append(trace[i].getClassName()).append('.').append(trace[i].getMethodName())
                        .append(':').append(trace[i].getLineNumber());
            }
        }
    }
}
