package org.rinnalla.core.write;

import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.StoredEnrolment;

/** Sets what plugins keep with an enrolment, whatever its state: nothing of the house changes. */
final class EnrolmentSupplementing implements Handler<SheetCommand> {
    @Override
    public void references(SheetCommand command, References to) {
        to.change("enrolment", StoredEnrolment.class, command.values().ref("enrolment"), command.values().version());
    }

    @Override
    public void check(Desk desk, Draft<SheetCommand> draft) {
        if (draft.attempt().extensions().names().isEmpty()) {
            draft.wrong("REQUIRED", "", "error.data.nothing");
        }
    }

    @Override
    public Effect apply(Desk desk, Draft<SheetCommand> draft) {
        StoredEnrolment enrolment = draft.row("enrolment", StoredEnrolment.class);
        enrolment.touch();
        return Effect.changed(Nouns.ENROLMENT, enrolment);
    }
}
