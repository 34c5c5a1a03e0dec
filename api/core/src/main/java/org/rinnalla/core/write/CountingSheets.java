package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.rinnalla.core.model.CountingNouns;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CountingKinds;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;

/** Rules about what is kept to be counted. */
final class CountingSheets {
    private static final int WHOLE = 100;

    private CountingSheets() {}

    static Map<CommandKind, Supplier<SheetRule>> rules() {
        return Map.of(CountingKinds.PARTICIPANT_BACKGROUND_RECORD, () -> CountingSheets::recorded,
                CountingKinds.PROGRAMME_FUNDING_RECORD, () -> CountingSheets::funded, CountingKinds.PROGRAMME_FUNDING_CORRECT,
                () -> CountingSheets::funded, CountingKinds.PARTICIPANT_ERASURE_CARRY_OUT, ParticipantErasing::new);
    }

    /** One for each enrolment: what is said later is added to it. */
    private static void recorded(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.notAhead(desk, draft, sheet, "recordedOn");
        sheet.id("enrolment").filter(enrolment -> {
            desk.work().flush();
            return !desk.work().sheets().hold(CountingNouns.PARTICIPANT_BACKGROUND, "enrolmentId", Set.of(enrolment)).isEmpty();
        }).ifPresent(enrolment -> draft.wrong("ALREADY_THERE", "enrolment", "error.background.there"));
    }

    /** Shares that are told for the same day do not exceed the whole. */
    private static void funded(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        SheetChecks.ordered(draft, sheet, "startsOn", "endsOn");
        if (sheet.decimal("amount").isPresent() != sheet.text("currency").isPresent()) {
            draft.wrong("REQUIRED", sheet.text("currency").isPresent() ? "amount" : "currency", "error.funding.amount");
        }
        Optional<Integer> share = sheet.integer("share");
        Optional<Long> programme = sheet.id("programme");
        Optional<LocalDate> start = sheet.date("startsOn");
        if (share.isEmpty() || programme.isEmpty() || start.isEmpty()) {
            return;
        }
        desk.work().flush();
        long self = sheet.before().map(row -> row.id()).orElse(-1L);
        var others = desk.work().sheets().hold(CountingNouns.PROGRAMME_FUNDING, "programmeId", Set.of(programme.get())).stream()
                .filter(row -> row.id() != self).toList();
        Stream<LocalDate> days = Stream.concat(Stream.of(start.get()),
                others.stream().map(row -> row.need("startsOn", LocalDate.class))
                        .filter(day -> runs(start.get(), sheet.date("endsOn"), day)));
        int most = days.mapToInt(day -> others.stream().filter(row -> runs(row, day)).mapToInt(CountingSheets::share).sum()).max()
                .orElse(0);
        if (most + share.get() > WHOLE) {
            draft.wrong("OUT_OF_RANGE", "share", "error.funding.share", Map.of("left", WHOLE - most));
        }
    }

    private static int share(Known row) {
        return row.value("share") instanceof Number number ? number.intValue() : 0;
    }

    private static boolean runs(Known row, LocalDate day) {
        return runs(row.need("startsOn", LocalDate.class), Optional.ofNullable(row.value("endsOn")).map(LocalDate.class::cast), day);
    }

    private static boolean runs(LocalDate start, Optional<LocalDate> end, LocalDate day) {
        return !start.isAfter(day) && end.map(last -> !last.isBefore(day)).orElse(true);
    }
}
