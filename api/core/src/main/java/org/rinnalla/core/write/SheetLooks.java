package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredSheet;

/** How rules of sheets look at the rows beside theirs. */
final class SheetLooks {
    private SheetLooks() {}

    /** Rows as they stand now, with what this transaction made itself; the rows that decide are held until its end. */
    static List<Known> held(Desk desk, Noun noun, String attribute, long value) {
        desk.work().flush();
        return desk.work().sheets().hold(noun, attribute, Set.of(value));
    }

    static Optional<Known> byId(Desk desk, Noun noun, long id) {
        return desk.work().sheets().where(noun, "id", Set.of(id)).stream().findFirst();
    }

    /** Nobody else decides about this row until the transaction ends. */
    static void hold(Desk desk, Noun noun, long id) {
        desk.work().sheets().hold(noun, "id", Set.of(id));
    }

    static Optional<LocalDate> date(Known row, String attribute) {
        return Optional.ofNullable(row.value(attribute)).map(LocalDate.class::cast);
    }

    /** Changes another row of a sheet as part of the command. */
    static void change(Desk desk, Draft<SheetCommand> draft, Noun noun, long id, Map<String, Object> values) {
        Ref ref = new Ref.ById(id);
        StoredSheet row = desk.work().sheets().find(noun, Set.of(ref), new Scope.Tenant(), true).get(ref);
        if (row == null) {
            throw new IllegalStateException("A row of " + noun + " that was just seen is gone");
        }
        values.forEach(row::put);
        row.touch();
        draft.beside(Effect.changed(noun, row));
    }
}
