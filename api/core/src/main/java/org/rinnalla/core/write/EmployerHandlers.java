package org.rinnalla.core.write;

import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.EmployerCorrect;
import org.rinnalla.core.write.command.EmployerRegister;
import org.rinnalla.core.write.store.StoredEmployer;

/** Employers; everything that can be wrong with them is a matter of form. */
final class EmployerHandlers {
    private EmployerHandlers() {}

    static final class Register implements Handler<EmployerRegister> {
        @Override
        public void references(EmployerRegister command, References to) {}

        @Override
        public void check(Desk desk, Draft<EmployerRegister> draft) {}

        @Override
        public Effect apply(Desk desk, Draft<EmployerRegister> draft) {
            return Effect.made(Nouns.EMPLOYER, desk.work().make().employer(draft.command()));
        }
    }

    static final class Correct implements Handler<EmployerCorrect> {
        @Override
        public void references(EmployerCorrect command, References to) {
            to.change("employer", StoredEmployer.class, command.employer(), command.version());
        }

        @Override
        public void check(Desk desk, Draft<EmployerCorrect> draft) {}

        @Override
        public Effect apply(Desk desk, Draft<EmployerCorrect> draft) {
            StoredEmployer employer = draft.row("employer", StoredEmployer.class);
            employer.correct(draft.command());
            return Effect.changed(Nouns.EMPLOYER, employer);
        }
    }
}
