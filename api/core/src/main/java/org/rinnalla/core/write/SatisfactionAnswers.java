package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Lookups.Stay;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.Role;

/** A participant answers once, for themselves; staff hand in answers that came without a name, never in somebody's name. */
final class SatisfactionAnswers implements SheetRule {
    private final Set<Given> given = new HashSet<>();
    private List<Stay> stays = List.of();

    private record Given(long survey, long participant) {}

    @Override
    public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
        Set<Long> participants = drafts.stream().flatMap(draft -> draft.find("participant", StoredParticipant.class).stream())
                .map(StoredParticipant::id).collect(Collectors.toSet());
        desk.work().sheets().where(QualityNouns.SATISFACTION_ANSWER, "participantId", participants).forEach(
                answer -> given.add(new Given(answer.need("surveyId", Long.class), answer.need("participantId", Long.class))));
        stays = desk.work().lookups().stays(participants);
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        StoredSheet survey = draft.row("survey", StoredSheet.class);
        LocalDate from = survey.find("startsOn", LocalDate.class).orElse(LocalDate.MIN);
        LocalDate to = survey.find("endsOn", LocalDate.class).orElse(LocalDate.MAX);
        if (desk.today().isBefore(from) || desk.today().isAfter(to)) {
            draft.wrong("SURVEY_NOT_OPEN", "survey", "error.survey.not-open", Map.of("from", from, "to", to));
        }
        boolean named = sheet.id("participant").isPresent();
        if (desk.context().actor().role() != Role.PARTICIPANT) {
            if (named) {
                draft.wrong("ANONYMOUS_ONLY", "participant", "error.survey.anonymous-only");
            }
            return;
        }
        if (!named) {
            draft.wrong("REQUIRED", "participant", "error.field.required");
            return;
        }
        long participant = sheet.id("participant").orElse(0L);
        if (!given.add(new Given(survey.id(), participant))) {
            draft.wrong("ALREADY_ANSWERED", "survey", "error.survey.answered");
        }
        long programme = survey.find("programmeId", Long.class).orElse(0L);
        if (stays.stream().noneMatch(stay -> stay.participantId() == participant && stay.programmeId() == programme
                && !stay.startedOn().isAfter(to) && (stay.endedOn() == null || !stay.endedOn().isBefore(from)))) {
            draft.wrong("NOT_IN_PROGRAMME", "survey", "error.survey.not-in-programme");
        }
    }
}
