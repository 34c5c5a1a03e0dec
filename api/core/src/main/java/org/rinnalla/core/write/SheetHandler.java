package org.rinnalla.core.write;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.StoredSheet;

/** Every command on a sheet: its references, whom it concerns, the rule of its kind, then the row. */
final class SheetHandler implements Handler<SheetCommand> {
    private final CommandKind kind;
    private final SheetRule rule;

    SheetHandler(CommandKind kind) {
        this.kind = kind;
        this.rule = SheetRules.of(kind);
    }

    @Override
    public void references(SheetCommand command, References to) {
        for (InputField field : kind.fields()) {
            if (field.targetNoun().isPresent()) {
                Noun target = field.targetNoun().get();
                if (changed().filter(field::equals).isPresent()) {
                    to.change(field.name(), target, command.values().ref(field.name()), command.values().version());
                } else if (command.values().findRef(field.name()) != null) {
                    to.see(field.name(), target, command.values().ref(field.name()));
                }
            }
        }
    }

    @Override
    public void prepare(Desk desk, List<Draft<SheetCommand>> drafts) {
        rule.prepare(desk, drafts);
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft) {
        Sheet sheet = sheet(draft);
        concerned(draft, sheet);
        if (complete(draft)) {
            placed(desk, draft, sheet);
            rule.check(desk, draft, sheet);
        }
    }

    @Override
    public Effect apply(Desk desk, Draft<SheetCommand> draft) {
        Sheet sheet = draft.sheet();
        Optional<StoredSheet> row = sheet.before();
        if (row.isPresent()) {
            sheet.over(row.get());
            row.get().touch();
            rule.after(desk, draft, sheet, row.get().id());
            return Effect.changed(kind.noun(), row.get());
        }
        rule.before(desk, draft, sheet);
        long id = desk.work().sheets().make(kind.noun(), sheet.all());
        rule.after(desk, draft, sheet, id);
        return Effect.made(kind.noun(), id);
    }

    /** Rules may take every row that must be named for there; whoever left one out has been told. */
    private boolean complete(Draft<SheetCommand> draft) {
        return kind.fields().stream().filter(field -> field.targetNoun().isPresent() && field.need() == Need.REQUIRED)
                .allMatch(field -> draft.find(field.name(), StoredRow.class).isPresent());
    }

    /** The input that names the row to be changed. */
    private Optional<InputField> changed() {
        return kind.changes() ? Optional.of(kind.fields().getFirst()) : Optional.empty();
    }

    private Sheet sheet(Draft<SheetCommand> draft) {
        StoredSheet before = changed().map(field -> draft.row(field.name(), StoredSheet.class)).orElse(null);
        Sheet sheet = new Sheet(kind.noun(), before);
        for (InputField field : kind.fields()) {
            boolean itself = changed().filter(field::equals).isPresent() || field.name().equals("version");
            if (itself || !draft.command().values().given(field.name())) {
                continue;
            }
            String attribute = field.idName();
            if (kind.noun().find(attribute).isPresent()) {
                sheet.put(attribute, field.reference()
                        ? draft.find(field.name(), StoredRow.class).map(StoredRow::id).orElse(null)
                        : draft.command().values().value(field.name()));
            }
        }
        draft.sheet(sheet);
        return sheet;
    }

    /** All rows that a command names must be of one participant; the sheet is theirs. */
    private void concerned(Draft<SheetCommand> draft, Sheet sheet) {
        Attribute key = kind.noun().find("participantId").orElse(null);
        if (key == null) {
            return;
        }
        Set<Long> all = new HashSet<>(draft.participants());
        if (all.size() > 1) {
            kind.fields().stream().filter(field -> field.reference() && !field.name().equals("participant"))
                    .filter(field -> draft.find(field.name(), StoredRow.class).isPresent()).reduce((one, other) -> other)
                    .ifPresent(field -> draft.wrong("OTHER_PARTICIPANT", field.name(), "error.sheet.other-participant"));
        } else if (sheet.id("participant").isEmpty()) {
            all.forEach(only -> sheet.put("participantId", only));
        }
    }

    /** Whose right ends at units says for which unit, unless the participant tells it. */
    private void placed(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        if (kind.noun().findRelation("unit").isEmpty() || sheet.id("unit").isPresent()) {
            return;
        }
        draft.find("participant", StoredParticipant.class).ifPresent(participant -> sheet.put("unitId", participant.unitId()));
        if (sheet.id("unit").isEmpty() && desk.bound() && kind.noun().scopedBy().equals("unit")) {
            draft.wrong("REQUIRED", "unit", "error.write.unit-needed", Map.of());
        }
    }
}
