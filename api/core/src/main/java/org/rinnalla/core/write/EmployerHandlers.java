package org.rinnalla.core.write;

import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.Change;
import org.rinnalla.core.write.command.EmployerCorrect;
import org.rinnalla.core.write.command.EmployerRegister;
import org.rinnalla.core.write.store.StoredEmployer;

/** Employers. */
final class EmployerHandlers {
    private EmployerHandlers() {}

    static final class Register implements Handler<EmployerRegister> {
        @Override
        public void references(EmployerRegister command, References to) {}

        @Override
        public void check(Desk desk, Draft<EmployerRegister> draft) {
            Registrations.check(desk, draft, draft.command().registrationNumber());
        }

        @Override
        public Effect apply(Desk desk, Draft<EmployerRegister> draft) {
            EmployerRegister given = draft.command();
            return Effect.made(Nouns.EMPLOYER, desk.work().make().employer(new EmployerRegister(given.ref(), given.name(),
                    Registrations.normalised(desk, given.registrationNumber()), given.industry(), given.municipality())));
        }
    }

    static final class Correct implements Handler<EmployerCorrect> {
        @Override
        public void references(EmployerCorrect command, References to) {
            to.change("employer", StoredEmployer.class, command.employer(), command.version());
        }

        @Override
        public void check(Desk desk, Draft<EmployerCorrect> draft) {
            Registrations.check(desk, draft, draft.command().registrationNumber().over(null));
        }

        @Override
        public Effect apply(Desk desk, Draft<EmployerCorrect> draft) {
            StoredEmployer employer = draft.row("employer", StoredEmployer.class);
            EmployerCorrect given = draft.command();
            employer.correct(new EmployerCorrect(given.employer(), given.version(), given.ref(), given.name(),
                    given.registrationNumber().given()
                            ? new Change.To<>(Registrations.normalised(desk, given.registrationNumber().over(null)))
                            : given.registrationNumber(),
                    given.industry(), given.municipality()));
            return Effect.changed(Nouns.EMPLOYER, employer);
        }
    }
}
