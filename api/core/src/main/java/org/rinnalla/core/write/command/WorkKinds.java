package org.rinnalla.core.write.command;

import java.util.List;
import org.rinnalla.core.model.CompetitiveFacts;
import org.rinnalla.core.model.ContactMethod;
import org.rinnalla.core.model.EmployerContactOutcome;
import org.rinnalla.core.model.EmployerNextStep;
import org.rinnalla.core.model.NextJobHelp;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.spi.CompetitiveFact;

/** What is done about employers and placements: vacancies, applications, adaptations, follow-along. */
public final class WorkKinds {
    private WorkKinds() {}

    static List<CommandKind> all() {
        return List.of();
    }

    /** The facts that make a job competitive employment, the subsidy, and who guides at the workplace. */
    static CommandKind details(CommandKind kind, Need need) {
        for (CompetitiveFact fact : CompetitiveFact.values()) {
            kind.bool(CompetitiveFacts.attribute(fact), need);
        }
        return supervisor(kind.text("subsidy", 40, Format.CODE, need), need);
    }

    static CommandKind supervisor(CommandKind kind, Need need) {
        return kind.text("supervisorName", 200, Format.FREE, need).text("supervisorPhone", 40, Format.PHONE, need);
    }

    /** What goes with the end of a placement. */
    static CommandKind ending(CommandKind kind) {
        return help(kind.date("noticeOn", Need.OPTIONAL).text("learnt", 2000, Format.FREE, Need.OPTIONAL), Need.OPTIONAL);
    }

    private static CommandKind help(CommandKind kind, Need need) {
        return kind.date("lossHeardOn", Need.OPTIONAL).choice("nextJobHelp", NextJobHelp.class, need).date("nextJobHelpOn", need);
    }

    /** What a contact was about and what came of it. */
    static CommandKind talk(CommandKind kind, Need need) {
        return kind.integer("visitNumber", 1, 999, need).bool("participantPresent", need).choice("method", ContactMethod.class, need)
                .choice("outcome", EmployerContactOutcome.class, need).choice("nextStep", EmployerNextStep.class, need)
                .date("nextStepOn", need);
    }
}
