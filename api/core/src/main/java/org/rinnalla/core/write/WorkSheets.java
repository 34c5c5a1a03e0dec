package org.rinnalla.core.write;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.rinnalla.core.model.DisclosureExtent;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.WorkNouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.command.WorkKinds;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.Role;

/** Rules about employers and placements: vacancies, applications, adaptations, follow-along. */
final class WorkSheets {
    private WorkSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.ofEntries(Map.entry(WorkKinds.VACANCY_RECORD, () -> WorkSheets::vacancy),
                Map.entry(WorkKinds.VACANCY_CORRECT, () -> WorkSheets::vacancy),
                Map.entry(WorkKinds.VACANCY_CLOSE, () -> WorkSheets::closed),
                Map.entry(WorkKinds.JOB_APPLICATION_RECORD, Applying::new),
                Map.entry(WorkKinds.JOB_APPLICATION_CORRECT, () -> WorkSheets::application),
                Map.entry(WorkKinds.JOB_APPLICATION_ANSWER, () -> WorkSheets::application),
                Map.entry(WorkKinds.ADAPTATION_RECORD, () -> WorkSheets::adaptation),
                Map.entry(WorkKinds.ADAPTATION_END, () -> WorkSheets::adaptation),
                Map.entry(WorkKinds.DISCLOSURE_DECISION_RECORD, () -> WorkSheets::disclosure),
                Map.entry(WorkKinds.DISCLOSURE_DECISION_WITHDRAW, () -> WorkSheets::withdrawn),
                Map.entry(WorkKinds.EMPLOYER_LOG_REVIEW_RECORD, () -> WorkSheets::review));
    }

    /** KN-6: nobody keeps places in stock; a place for internship or training is found for one person. */
    private static void vacancy(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        if (sheet.text("kind").isEmpty()) {
            sheet.put("kind", PlacementKind.COMPETITIVE.name());
        }
        if (sheet.date("foundOn").isEmpty()) {
            sheet.put("foundOn", desk.today());
        }
        PlacementKind kind = sheet.choice("kind", PlacementKind.class).orElse(PlacementKind.COMPETITIVE);
        boolean forOne = kind == PlacementKind.INTERNSHIP || kind == PlacementKind.WORK_TRAINING;
        if (forOne && sheet.id("participant").isEmpty()) {
            draft.wrong("RESERVED_PLACE", sheet.before().isPresent() ? "kind" : "participant", "error.vacancy.reserved");
        }
        SheetChecks.notAhead(desk, draft, sheet, "foundOn");
        SheetChecks.ordered(draft, sheet, "foundOn", "openUntil");
    }

    private static void closed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "closedOn");
        sheet.date("foundOn").filter(found -> sheet.date("closedOn").filter(found::isAfter).isPresent())
                .ifPresent(found -> draft.wrong("OUT_OF_RANGE", "closedOn", "error.vacancy.closed-before", Map.of("start", found)));
    }

    /** Whose application it is, and where, before what holds of every application. */
    private static final class Applying implements SheetRule {
        @Override
        public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
            if (sheet.id("participant").isEmpty() && desk.context().actor().role() == Role.PARTICIPANT) {
                own(desk).ifPresent(me -> {
                    sheet.put("participantId", me.id());
                    draft.concerns(me.id());
                });
            }
            if (sheet.id("participant").isEmpty()) {
                draft.wrong("REQUIRED", "participant", "error.application.who");
            }
            if (sheet.id("enrolment").isEmpty()) {
                running(desk, sheet).ifPresent(id -> sheet.put("enrolmentId", id));
            }
            draft.find("vacancy", StoredSheet.class).ifPresent(vacancy -> of(vacancy, sheet));
            if (sheet.id("employer").isEmpty() && sheet.text("employerName").isEmpty()) {
                draft.wrong("REQUIRED", "employer", "error.application.where");
            }
            application(desk, draft, sheet);
        }

        /** The one enrolment that ran on the day. */
        private static Optional<Long> running(Desk desk, Sheet sheet) {
            LocalDate day = sheet.date("appliedOn").orElse(desk.today());
            List<Long> ids = desk.work().sheets().where(Nouns.ENROLMENT, "participantId", sheet.id("participant").stream().toList())
                    .stream()
                    .filter(row -> !day.isBefore(row.need("startedOn", LocalDate.class)))
                    .filter(row -> !(row.value("endedOn") instanceof LocalDate end) || !day.isAfter(end)).map(Known::id).toList();
            return ids.size() == 1 ? Optional.of(ids.getFirst()) : Optional.empty();
        }

        private static Optional<Known> own(Desk desk) {
            return desk.work().sheets().where(Nouns.PARTICIPANT, "subject", List.of(desk.context().actor().subject())).stream()
                    .findFirst();
        }

        /** What the vacancy says holds for the application too. */
        private static void of(StoredSheet vacancy, Sheet sheet) {
            if (sheet.id("employer").isEmpty()) {
                vacancy.find("employerId", Long.class).ifPresent(id -> sheet.put("employerId", id));
            }
            for (String name : List.of("title", "occupation")) {
                if (sheet.text(name).isEmpty()) {
                    vacancy.find(name, String.class).ifPresent(value -> sheet.put(name, value));
                }
            }
        }
    }

    private static void application(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "appliedOn");
        SheetChecks.notAhead(desk, draft, sheet, "resultOn");
        sheet.date("appliedOn").filter(applied -> sheet.date("resultOn").filter(applied::isAfter).isPresent())
                .ifPresent(applied -> draft.wrong("OUT_OF_RANGE", "resultOn", "error.application.before-result", Map.of("start", applied)));
    }

    private static void adaptation(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.ordered(draft, sheet, "startedOn", "endedOn");
        Optional<StoredPlacement> placement = draft.find("placement", StoredPlacement.class);
        Optional<LocalDate> last = placement.flatMap(one -> Optional.ofNullable(one.endedOn()));
        if (last.isPresent() && sheet.date("startedOn").filter(last.get()::isBefore).isPresent()) {
            draft.wrong("OUT_OF_RANGE", "startedOn", "error.write.already-ended", Map.of("end", last.get()));
        }
    }

    /** Never required: whoever tells nothing needs no consent; whoever tells needs the participant's, and writes down what. */
    private static void disclosure(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "decidedOn");
        boolean nothing = sheet.choice("extent", DisclosureExtent.class).filter(DisclosureExtent.NOTHING::equals).isPresent();
        if (nothing) {
            if (sheet.text("told").isPresent()) {
                draft.wrong("NOT_ALLOWED", "told", "error.telling.nothing");
            }
        } else {
            if (sheet.date("consentOn").isEmpty()) {
                draft.wrong("CONSENT_MISSING", "consentOn", "error.telling.consent");
            }
            if (sheet.text("told").isEmpty()) {
                draft.wrong("REQUIRED", "told", "error.telling.what");
            }
            SheetChecks.notAhead(desk, draft, sheet, "consentOn");
            SheetChecks.ordered(draft, sheet, "consentOn", "tellOn");
        }
        if (sheet.date("revisitOn").isEmpty()) {
            sheet.date("decidedOn").ifPresent(decided -> sheet.put("revisitOn", decided.plusMonths(2)));
        }
        SheetChecks.ordered(draft, sheet, "decidedOn", "revisitOn");
    }

    private static void withdrawn(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "withdrawnOn");
        SheetChecks.ordered(draft, sheet, "decidedOn", "withdrawnOn");
    }

    /** One review a week and specialist, by somebody else; the meetings with employers are counted. */
    private static void review(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "reviewedOn");
        SheetChecks.ordered(draft, sheet, "weekStartsOn", "reviewedOn");
        if (sheet.id("staffMember").equals(sheet.id("reviewer"))) {
            draft.wrong("OWN_LOG", "reviewer", "error.log-review.own");
        }
        LocalDate week = sheet.date("weekStartsOn").orElse(desk.today());
        LocalDate monday = week.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!week.equals(monday)) {
            draft.wrong("OUT_OF_RANGE", "weekStartsOn", "error.log-review.monday", Map.of("monday", monday));
        }
        List<Long> whose = sheet.id("staffMember").stream().toList();
        desk.work().sheets().where(WorkNouns.EMPLOYER_LOG_REVIEW, "staffMemberId", whose).stream()
                .filter(row -> week.equals(row.value("weekStartsOn"))).findFirst()
                .ifPresent(row -> draft.wrong("ALREADY_THERE", "weekStartsOn", "error.log-review.twice",
                        Map.of("day", row.need("reviewedOn", LocalDate.class))));
        long meetings = desk.work().sheets().where(Nouns.CONTACT, "staffMemberId", whose).stream()
                .filter(row -> row.value("employerId") != null && row.need("faceToFace", Boolean.class))
                .map(row -> row.need("heldOn", LocalDate.class)).filter(day -> !day.isBefore(week) && day.isBefore(week.plusDays(7)))
                .count();
        sheet.put("meetings", (int) meetings);
    }
}
