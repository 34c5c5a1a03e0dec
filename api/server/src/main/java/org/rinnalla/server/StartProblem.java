package org.rinnalla.server;

import org.rinnalla.database.DatabaseStartException;
import org.rinnalla.persistence.DatabaseProblem;
import org.rinnalla.server.settings.SettingsProblem;
import org.rinnalla.server.web.Web;

/** The server cannot start; the message is one line for the person who runs it. */
final class StartProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartProblem(String message, Throwable cause) {
        super(message, cause);
    }

    StartProblem(String message) {
        super(message);
    }

    /** What to tell the person: the message where somebody wrote one for people, else the kind of fault and where to see more. */
    static String line(RuntimeException problem) {
        String message = String.valueOf(problem.getMessage());
        return switch (problem) {
            case StartProblem _,SettingsProblem _,DatabaseProblem _,DatabaseStartException _,Web.PortTaken _ -> message;
            default -> "An unexpected fault: " + problem.getClass().getName() + ": " + message
                    + ". Run again with RINNALLA_LOG=debug to see where.";
        };
    }
}
