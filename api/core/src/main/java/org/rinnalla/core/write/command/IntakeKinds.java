package org.rinnalla.core.write.command;

import java.util.List;

/** What is done about before an enrolment: signals, outreach, referrals, waiting. */
public final class IntakeKinds {
    private IntakeKinds() {}

    static List<CommandKind> all() {
        return List.of();
    }
}
