package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.write.command.ProgrammeOpen;
import org.rinnalla.core.write.command.ProviderRegister;
import org.rinnalla.core.write.command.UnitOpen;
import org.rinnalla.core.write.store.StoredProvider;
import org.rinnalla.spi.ProgrammeId;

/** Providers, units and programmes. */
final class SetupHandlers {
    private SetupHandlers() {}

    static final class Provider implements Handler<ProviderRegister> {
        @Override
        public void references(ProviderRegister command, References to) {}

        @Override
        public void check(Desk desk, Draft<ProviderRegister> draft) {
            Registrations.check(desk, draft, draft.command().registrationNumber());
        }

        @Override
        public Effect apply(Desk desk, Draft<ProviderRegister> draft) {
            ProviderRegister given = draft.command();
            return Effect.made(Nouns.PROVIDER, desk.work().make()
                    .provider(new ProviderRegister(given.ref(), given.name(), Registrations.normalised(desk, given.registrationNumber()))));
        }
    }

    static final class Unit implements Handler<UnitOpen> {
        @Override
        public void references(UnitOpen command, References to) {
            to.see("provider", StoredProvider.class, command.provider());
        }

        @Override
        public void check(Desk desk, Draft<UnitOpen> draft) {}

        @Override
        public Effect apply(Desk desk, Draft<UnitOpen> draft) {
            long provider = draft.row("provider", StoredProvider.class).id();
            return Effect.made(Nouns.UNIT, desk.work().make().unit(draft.command(), provider));
        }
    }

    static final class Programme implements Handler<ProgrammeOpen> {
        @Override
        public void references(ProgrammeOpen command, References to) {
            to.see("provider", StoredProvider.class, command.provider());
        }

        @Override
        public void check(Desk desk, Draft<ProgrammeOpen> draft) {
            ProgrammeOpen command = draft.command();
            if (draft.sound("definition") && desk.catalogue().programme(new ProgrammeId(command.definition())).isEmpty()) {
                draft.wrong("UNKNOWN_VALUE", "definition", "error.field.value", Map.of("allowed", definitions(desk.catalogue())));
            }
            order(draft, command.startsOn(), "endsOn", command.endsOn());
        }

        @Override
        public Effect apply(Desk desk, Draft<ProgrammeOpen> draft) {
            long provider = draft.row("provider", StoredProvider.class).id();
            return Effect.made(Nouns.PROGRAMME, desk.work().make().programme(draft.command(), provider));
        }

        private static String definitions(Catalogue catalogue) {
            return String.join(", ", catalogue.programmes().stream().map(one -> one.definition().id().value()).toList());
        }
    }

    /** A last day does not come before the first. */
    static void order(Draft<?> draft, LocalDate first, String field, @Nullable LocalDate last) {
        if (last != null && last.isBefore(first)) {
            draft.wrong("OUT_OF_RANGE", field, "error.field.dates");
        }
    }
}
