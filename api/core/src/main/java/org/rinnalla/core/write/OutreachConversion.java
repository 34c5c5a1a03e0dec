package org.rinnalla.core.write;

import java.util.Set;
import org.rinnalla.core.model.Gender;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Dwelling;
import org.rinnalla.core.write.command.ParticipantRegister;
import org.rinnalla.core.write.command.Person;
import org.rinnalla.core.write.command.Protecting;
import org.rinnalla.core.write.command.Reachable;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.command.Values;
import org.rinnalla.core.write.store.NewRows;
import org.rinnalla.core.write.store.StoredUnit;

/**
 * The person agrees: a participant is made of what the person tells, of the municipality and of the unit. What was written down without
 * consent does not move and is emptied; who gave the signal stays behind.
 */
final class OutreachConversion implements SheetRule {
    @Override
    public void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        OutreachSheets.open(draft, sheet);
        SheetChecks.notAhead(desk, draft, sheet, "convertedOn");
        SheetChecks.ordered(draft, sheet, "receivedOn", "convertedOn");
        SheetChecks.ordered(draft, sheet, "firstContactOn", "convertedOn");
        sheet.put("state", OutreachState.CONVERTED.name());
        if (sheet.date("firstContactOn").isEmpty()) {
            sheet.put("firstContactOn", sheet.date("convertedOn").orElse(null));
        }
        OutreachErasure.empty(sheet);
        if (draft.sound()) {
            sheet.put("participantId", desk.work().nextId(Nouns.PARTICIPANT));
        }
    }

    @Override
    public void after(Desk desk, Draft<SheetCommand> draft, Sheet sheet, long id) {
        long participant = sheet.id("participant").orElseThrow();
        Ref.ById unitRef = new Ref.ById(sheet.id("unit").orElseThrow());
        StoredUnit unit = desk.work().find(StoredUnit.class, Set.<Ref>of(unitRef), new Scope.Tenant(), false).values().iterator().next();
        Values told = draft.command().values();
        String municipality = sheet.text("municipality").orElse(null);
        ParticipantRegister person = new ParticipantRegister(null, null, unitRef,
                new Person(told.text("givenName"), told.text("familyName"), null, Gender.UNKNOWN, null, null),
                new Reachable(told.findText("phone"), told.findText("email")), new Dwelling(municipality, null, null),
                new Protecting(null, null, null));
        NewRows make = desk.work().make();
        make.participant(participant, person, unit, null, null);
        make.concern(participant, unit.id());
        if (municipality != null) {
            make.residence(participant, municipality, null, new NewRows.Days(sheet.date("convertedOn").orElse(desk.today()), null));
        }
        draft.concerns(participant);
        draft.beside(Effect.made(Nouns.PARTICIPANT, participant));
    }
}
