package org.rinnalla.core.write;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.ParticipantTransfer;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.Sheets;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredUnit;

/**
 * Hands participants over to other units, which may lie beyond the caller's own. Where somebody is or was enrolled, that unit goes on
 * knowing the person.
 */
final class ParticipantTransferring implements Handler<ParticipantTransfer> {
    @Override
    public void references(ParticipantTransfer command, References to) {
        to.change("participant", StoredParticipant.class, command.participant(), command.version());
    }

    @Override
    public void check(Desk desk, Draft<ParticipantTransfer> draft) {
        Optional<StoredUnit> unit = unit(desk, draft);
        if (unit.isEmpty() && draft.sound("unit")) {
            draft.wrong("NOT_FOUND", "unit", "error.field.reference");
        } else if (unit.filter(each -> each.id() == draft.row("participant", StoredParticipant.class).unitId()).isPresent()) {
            draft.wrong("NO_CHANGE", "unit", "error.write.same-unit");
        }
    }

    @Override
    public Effect apply(Desk desk, Draft<ParticipantTransfer> draft) {
        StoredParticipant participant = draft.row("participant", StoredParticipant.class);
        StoredUnit unit = unit(desk, draft).orElseThrow();
        long before = participant.unitId();
        Map<Long, Set<Long>> known = desk.work().lookups().units(Set.of(participant.id()));
        List<Sheets.Known> enrolments = desk.work().sheets().where(Nouns.ENROLMENT, "participantId", List.of(participant.id()));
        NewRows make = desk.work().make();
        if (!known.getOrDefault(participant.id(), Set.of()).contains(unit.id())) {
            make.concern(participant.id(), unit.id());
        }
        if (enrolments.stream().noneMatch(row -> row.need("unitId", Long.class) == before)) {
            make.unconcern(participant.id(), before);
        }
        participant.transfer(unit);
        return Effect.changed(Nouns.PARTICIPANT, participant);
    }

    private static Optional<StoredUnit> unit(Desk desk, Draft<ParticipantTransfer> draft) {
        return desk.work().find(StoredUnit.class, Set.<Ref>of(draft.command().unit()), new Scope.Tenant(), false).values().stream()
                .findFirst();
    }
}
