package org.rinnalla.core.write.command;

import java.util.List;

/** What is done about quality: fidelity reviews and surveys. */
public final class QualityKinds {
    private QualityKinds() {}

    static List<CommandKind> all() {
        return List.of();
    }
}
