package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rinnalla.core.model.CareerNouns;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.CareerKinds;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredEnrolment;

/** Rules about a participant's profile. Goals, plans and benefits have files of their own. */
final class CareerSheets {
    private CareerSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        Map<CommandKind, Supplier<SheetRule>> rules = new HashMap<>();
        rules.put(CareerKinds.CAREER_PROFILE_OPEN, () -> CareerSheets::opened);
        rules.put(CareerKinds.PROFILE_MEETING_RECORD, () -> CareerSheets::met);
        rules.put(CareerKinds.PROFILE_SECTION_WRITE, Section::new);
        rules.put(CareerKinds.PAST_JOB_RECORD, () -> CareerSheets::job);
        rules.put(CareerKinds.PAST_JOB_CORRECT, () -> CareerSheets::job);
        rules.putAll(GoalSheets.rules());
        rules.putAll(PlanSheets.rules());
        rules.putAll(SupportPlanSheets.rules());
        rules.putAll(BenefitSheets.rules());
        return rules;
    }

    private static void opened(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "openedOn");
        sheet.id("participant").filter(id -> !SheetLooks.held(desk, CareerNouns.CAREER_PROFILE, "participantId", id).isEmpty())
                .ifPresent(id -> draft.wrong("ALREADY_THERE", "participant", "error.career.profile-there"));
    }

    private static void met(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "heldOn");
        StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
        LocalDate end = enrolment.endedOn();
        LocalDate day = sheet.date("heldOn").orElse(desk.today());
        if (day.isBefore(enrolment.startedOn())) {
            draft.wrong("OUT_OF_RANGE", "heldOn", "error.write.before-enrolment", Map.of("start", enrolment.startedOn()));
        } else if (end != null && day.isAfter(end)) {
            draft.wrong("OUT_OF_RANGE", "heldOn", "error.write.after-enrolment", Map.of("end", end));
        }
        SheetLooks.hold(desk, Nouns.ENROLMENT, enrolment.id());
        int number = SheetLooks.held(desk, CareerNouns.PROFILE_MEETING, "enrolmentId", enrolment.id()).size() + 1;
        sheet.put("meetingNumber", number);
        new IntakeProgrammes().of(desk, enrolment.programmeId())
                .ifPresent(programme -> MappingMeetings.mind(draft, programme, number, "heldOn"));
    }

    private static void job(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "startedOn");
        SheetChecks.notAhead(desk, draft, sheet, "endedOn");
        SheetChecks.ordered(draft, sheet, "startedOn", "endedOn");
    }

    /** What is said anew replaces what was said about the same. */
    private static final class Section implements SheetRule {
        private Optional<Known> older = Optional.empty();

        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            SheetChecks.notAhead(desk, draft, sheet, "saidOn");
            long profile = sheet.id("careerProfile").orElseThrow();
            SheetLooks.hold(desk, CareerNouns.CAREER_PROFILE, profile);
            List<Known> all = SheetLooks.held(desk, CareerNouns.PROFILE_SECTION, "careerProfileId", profile);
            older = all.stream().filter(each -> sheet.text("section").equals(Optional.ofNullable(each.value("section"))))
                    .filter(each -> each.value("replacedOn") == null).findFirst();
            older.flatMap(each -> SheetLooks.date(each, "saidOn"))
                    .filter(day -> sheet.date("saidOn").filter(day::isAfter).isPresent())
                    .ifPresent(day -> draft.wrong("OUT_OF_RANGE", "saidOn", "error.career.newer-words", Map.of("day", day)));
        }

        @Override
        public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
            older.ifPresent(each -> SheetLooks.change(desk, draft, CareerNouns.PROFILE_SECTION, each.id(),
                    Map.of("replacedOn", sheet.date("saidOn").orElseThrow())));
        }
    }
}
