package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.model.CitizenshipGroup;
import org.rinnalla.core.model.CountingNouns;
import org.rinnalla.core.model.EducationLevel;
import org.rinnalla.core.model.ErasureReason;
import org.rinnalla.core.model.FundingKind;
import org.rinnalla.core.model.IncomeSource;
import org.rinnalla.core.model.LabourStatus;
import org.rinnalla.core.model.Nouns;

/** What is done for counting and reporting alone. */
public final class CountingKinds {
    /** Writes down what a participant says of the own background. */
    public static final CommandKind PARTICIPANT_BACKGROUND_RECORD = facts(
            new CommandKind("participantBackgroundRecord", CountingNouns.PARTICIPANT_BACKGROUND, CREATE)
                    .text("ref", 100, Format.KEY, OPTIONAL)
                    .reference("enrolment", Nouns.ENROLMENT, REQUIRED).date("recordedOn", REQUIRED))
            .sheet();

    /** Puts right or adds to it, also on leaving and half a year later. */
    public static final CommandKind PARTICIPANT_BACKGROUND_CORRECT = facts(
            new CommandKind("participantBackgroundCorrect", CountingNouns.PARTICIPANT_BACKGROUND, CHANGE)
                    .changing("participantBackground", CountingNouns.PARTICIPANT_BACKGROUND))
            .sheet();

    /** Writes down who pays for a programme. */
    public static final CommandKind PROGRAMME_FUNDING_RECORD = terms(
            new CommandKind("programmeFundingRecord", CountingNouns.PROGRAMME_FUNDING, CREATE).text("ref", 100, Format.KEY, OPTIONAL)
                    .reference("programme", Nouns.PROGRAMME, REQUIRED).text("funder", 200, Format.FREE, REQUIRED)
                    .choice("kind", FundingKind.class, REQUIRED).date("startsOn", REQUIRED))
            .sheet();

    /** Puts right who pays for a programme, or ends it. */
    public static final CommandKind PROGRAMME_FUNDING_CORRECT = terms(
            new CommandKind("programmeFundingCorrect", CountingNouns.PROGRAMME_FUNDING, CHANGE)
                    .changing("programmeFunding", CountingNouns.PROGRAMME_FUNDING))
            .sheet();

    /** Takes away all that tells who a participant was; what is counted stays. */
    public static final CommandKind PARTICIPANT_ERASURE_CARRY_OUT = new CommandKind("participantErasureCarryOut",
            CountingNouns.PARTICIPANT_ERASURE, END).text("ref", 100, Format.KEY, OPTIONAL)
            .reference("participant", Nouns.PARTICIPANT, REQUIRED).choice("reason", ErasureReason.class, REQUIRED).sheet();

    private CountingKinds() {}

    private static CommandKind facts(CommandKind kind) {
        return kind.choice("education", EducationLevel.class, OPTIONAL).choice("labourStatus", LabourStatus.class, OPTIONAL)
                .choice("citizenship", CitizenshipGroup.class, OPTIONAL).bool("foreignBackground", OPTIONAL).bool("minority", OPTIONAL)
                .bool("disability", OPTIONAL).bool("homeless", OPTIONAL).bool("rural", OPTIONAL)
                .choices("incomeBefore", IncomeSource.class, OPTIONAL).choices("incomeAfter", IncomeSource.class, OPTIONAL)
                .choice("leavingStatus", LabourStatus.class, OPTIONAL).bool("seekingOnLeaving", OPTIONAL)
                .bool("studyingOnLeaving", OPTIONAL).bool("qualificationOnLeaving", OPTIONAL)
                .choice("laterStatus", LabourStatus.class, OPTIONAL).bool("laterImproved", OPTIONAL);
    }

    private static CommandKind terms(CommandKind kind) {
        return kind.date("endsOn", OPTIONAL).integer("share", 1, 100, OPTIONAL).decimal("amount", "0", "999999999999.99", 2, OPTIONAL)
                .text("currency", 3, Format.CURRENCY, OPTIONAL);
    }

    static List<CommandKind> all() {
        return List.of(PARTICIPANT_BACKGROUND_RECORD, PARTICIPANT_BACKGROUND_CORRECT, PROGRAMME_FUNDING_RECORD, PROGRAMME_FUNDING_CORRECT,
                PARTICIPANT_ERASURE_CARRY_OUT);
    }
}
