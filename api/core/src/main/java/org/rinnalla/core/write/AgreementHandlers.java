package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.model.DisclosureGround;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.ConsentRecord;
import org.rinnalla.core.write.command.ConsentWithdraw;
import org.rinnalla.core.write.command.DisclosureEnd;
import org.rinnalla.core.write.command.DisclosureRecord;
import org.rinnalla.core.write.store.NewRows.DisclosureParties;
import org.rinnalla.core.write.store.StoredConsent;
import org.rinnalla.core.write.store.StoredDisclosure;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredStaffMember;

/** What participants agree to, and what goes to other controllers. */
final class AgreementHandlers {
    private AgreementHandlers() {}

    static final class Agree implements Handler<ConsentRecord> {
        @Override
        public void references(ConsentRecord command, References to) {
            to.see("participant", StoredParticipant.class, command.participant());
        }

        @Override
        public void check(Desk desk, Draft<ConsentRecord> draft) {
            ConsentRecord command = draft.command();
            if (command.givenOn().isAfter(desk.today())) {
                draft.wrong("OUT_OF_RANGE", "givenOn", "error.write.in-future");
            }
            LocalDate end = command.expiresOn();
            if (end != null && !end.isAfter(command.givenOn())) {
                draft.wrong("OUT_OF_RANGE", "expiresOn", "error.field.dates");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ConsentRecord> draft) {
            return Effect.made(Nouns.CONSENT, desk.work().make().consent(draft.command(),
                    draft.row("participant", StoredParticipant.class).id(), desk.itself().orElse(null)));
        }
    }

    static final class Withdraw implements Handler<ConsentWithdraw> {
        @Override
        public void references(ConsentWithdraw command, References to) {
            to.change("consent", StoredConsent.class, command.consent(), command.version());
        }

        @Override
        public void check(Desk desk, Draft<ConsentWithdraw> draft) {
            StoredConsent consent = draft.row("consent", StoredConsent.class);
            LocalDate day = draft.command().withdrawnOn();
            LocalDate before = consent.withdrawnOn();
            if (day.isAfter(desk.today())) {
                draft.wrong("OUT_OF_RANGE", "withdrawnOn", "error.write.in-future");
            } else if (day.isBefore(consent.givenOn())) {
                draft.wrong("OUT_OF_RANGE", "withdrawnOn", "error.field.dates");
            } else if (before != null) {
                draft.wrong("ALREADY_ENDED", "withdrawnOn", "error.write.already-ended", Map.of("end", before));
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<ConsentWithdraw> draft) {
            StoredConsent consent = draft.row("consent", StoredConsent.class);
            consent.withdraw(draft.command().withdrawnOn());
            return Effect.changed(Nouns.CONSENT, consent);
        }
    }

    static final class Disclose implements Handler<DisclosureRecord> {
        @Override
        public void references(DisclosureRecord command, References to) {
            to.see("participant", StoredParticipant.class, command.participant())
                    .see("consent", StoredConsent.class, command.why().consent())
                    .see("staffMember", StoredStaffMember.class, command.recipient().staffMember());
        }

        @Override
        public void check(Desk desk, Draft<DisclosureRecord> draft) {
            DisclosureRecord command = draft.command();
            if (!command.endsOn().isAfter(command.startsOn())) {
                draft.wrong("OUT_OF_RANGE", "endsOn", "error.field.dates");
            }
            if (command.startsOn().isAfter(desk.today().plusYears(1))) {
                draft.wrong("OUT_OF_RANGE", "startsOn", "error.write.more-than-a-year-ahead");
            }
            if (command.why().ground() == DisclosureGround.LAW && command.why().legalBasis() == null) {
                draft.wrong("REQUIRED", "legalBasis", "error.disclosure.legal-basis");
            } else if (command.why().ground() == DisclosureGround.CONSENT) {
                consent(draft);
            }
        }

        private static void consent(Draft<DisclosureRecord> draft) {
            Optional<StoredConsent> consent = draft.find("consent", StoredConsent.class);
            if (consent.isEmpty()) {
                draft.wrong("REQUIRED", "consent", "error.disclosure.consent");
            } else if (consent.get().participantId() != draft.row("participant", StoredParticipant.class).id()) {
                draft.wrong("NOT_FOUND", "consent", "error.field.reference");
            } else if (!consent.get().holds(draft.command().startsOn())) {
                draft.wrong("NO_CONSENT", "consent", "error.disclosure.consent-ended");
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<DisclosureRecord> draft) {
            DisclosureParties parties = new DisclosureParties(draft.row("participant", StoredParticipant.class).id(),
                    draft.find("consent", StoredConsent.class).map(StoredConsent::id).orElse(null),
                    draft.find("staffMember", StoredStaffMember.class).map(StoredStaffMember::id).orElse(null),
                    desk.itself().orElse(null));
            return Effect.made(Nouns.DISCLOSURE, desk.work().make().disclosure(draft.command(), parties));
        }
    }

    static final class EndDisclosure implements Handler<DisclosureEnd> {
        @Override
        public void references(DisclosureEnd command, References to) {
            to.change("disclosure", StoredDisclosure.class, command.disclosure(), command.version());
        }

        @Override
        public void check(Desk desk, Draft<DisclosureEnd> draft) {
            StoredDisclosure disclosure = draft.row("disclosure", StoredDisclosure.class);
            LocalDate end = draft.command().endsOn();
            LocalDate before = disclosure.endsOn();
            if (end.isBefore(disclosure.startsOn())) {
                draft.wrong("OUT_OF_RANGE", "endsOn", "error.field.dates");
            } else if (before != null && before.isBefore(end)) {
                draft.wrong("ALREADY_ENDED", "endsOn", "error.write.already-ended", Map.of("end", before));
            }
        }

        @Override
        public Effect apply(Desk desk, Draft<DisclosureEnd> draft) {
            StoredDisclosure disclosure = draft.row("disclosure", StoredDisclosure.class);
            disclosure.until(draft.command().endsOn());
            disclosure.touch();
            return Effect.changed(Nouns.DISCLOSURE, disclosure);
        }
    }
}
