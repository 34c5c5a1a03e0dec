package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.CountingNouns;
import org.rinnalla.core.model.ErasureReason;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.spi.ErasureDuty;

/** A participant's data go when nothing runs any more and the term of each programme is over, or earlier for another reason. */
final class ParticipantErasing implements SheetRule {
    private final IntakeProgrammes programmes = new IntakeProgrammes();

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        sheet.put("erasedOn", desk.today());
        Optional<Long> participant = sheet.id("participant");
        if (participant.isEmpty()) {
            return;
        }
        long person = participant.get();
        List<Known> stays = SheetLooks.held(desk, Nouns.ENROLMENT, "participantId", person);
        if (!SheetLooks.held(desk, CountingNouns.PARTICIPANT_ERASURE, "participantId", person).isEmpty()) {
            draft.wrong("ALREADY_ERASED", "participant", "error.erasure.done");
        } else if (stays.stream().anyMatch(stay -> SheetLooks.date(stay, "endedOn").filter(day -> day.isBefore(desk.today())).isEmpty())) {
            draft.wrong("STILL_ENROLLED", "participant", "error.erasure.running");
        } else if (sheet.choice("reason", ErasureReason.class).filter(ErasureReason.DUE::equals).isPresent()) {
            due(desk, draft, person, stays);
        }
    }

    private void due(Desk desk, Draft<SheetCommand> draft, long person, List<Known> stays) {
        List<Optional<Integer>> terms = stays.stream().map(stay -> programmes.of(desk, stay.need("programmeId", Long.class))
                .flatMap(programme -> programme.definition().erasure()).map(ErasureDuty::years)).toList();
        if (terms.isEmpty() || terms.stream().anyMatch(Optional::isEmpty)) {
            draft.wrong("NO_TERM", "reason", "error.erasure.no-term");
            return;
        }
        Optional<LocalDate> last = desk.work().sheets().where(Nouns.CONTACT, "participantId", Set.of(person)).stream()
                .map(talk -> talk.need("heldOn", LocalDate.class)).max(Comparator.naturalOrder());
        LocalDate due = LocalDate.MIN;
        for (int i = 0; i < stays.size(); i++) {
            LocalDate ended = SheetLooks.date(stays.get(i), "endedOn").orElseThrow();
            LocalDate term = last.filter(ended::isBefore).orElse(ended).plusYears(terms.get(i).orElseThrow());
            due = term.isAfter(due) ? term : due;
        }
        if (desk.today().isBefore(due)) {
            draft.wrong("TERM_NOT_OVER", "reason", "error.erasure.not-due", Map.of("due", due));
        }
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        desk.work().flush();
        desk.work().sheets().erase(sheet.id("participant").orElseThrow());
    }
}
