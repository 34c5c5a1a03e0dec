package org.rinnalla.server.settings;

import java.util.List;

/** The settings cannot be used; every problem at once, each a line for the person who runs the server. */
public final class SettingsProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SettingsProblem(List<String> problems) {
        super(String.join("\n", problems));
    }
}
