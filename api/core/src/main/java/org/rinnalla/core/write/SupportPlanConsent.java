package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.ConsentForm;
import org.rinnalla.core.model.ConsentPurpose;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.write.command.ConsentRecord;
import org.rinnalla.core.write.command.ConsentRecord.About;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.command.SheetCommand;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.core.write.store.StoredConsent;

/**
 * The consent behind a coordinated plan: the one that is named, else the participant's own that holds on the day, else one that is recorded
 * along with the plan for the day that was told. Consent has no fixed form, so what is told stands as given by word of mouth.
 */
final class SupportPlanConsent {
    private SupportPlanConsent() {}

    static void check(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        LocalDate made = sheet.date("madeOn").orElse(desk.today());
        Optional<StoredConsent> named = draft.find("consent", StoredConsent.class);
        if (named.isPresent()) {
            boolean meant = SheetLooks.byId(desk, Nouns.CONSENT, named.get().id()).filter(SupportPlanConsent::coordinates).isPresent();
            if (!meant || !named.get().holds(made)) {
                draft.wrong("CONSENT_MISSING", "consent", "error.career.consent-other", Map.of("day", made));
            }
            sheet.put("consentOn", named.get().givenOn());
            return;
        }
        Optional<Known> own = sheet.id("participant").flatMap(id -> desk.work().sheets().where(Nouns.CONSENT, "participantId", Set.of(id))
                .stream().filter(SupportPlanConsent::coordinates).filter(each -> holds(each, made)).findFirst());
        if (own.isPresent()) {
            sheet.put("consentId", own.get().id());
            sheet.put("consentOn", own.get().need("givenOn", LocalDate.class));
        } else if (sheet.date("consentOn").isEmpty()) {
            draft.wrong("CONSENT_MISSING", "consentOn", "error.career.consent-missing");
        } else if (sheet.date("consentOn").filter(made::isBefore).isPresent()) {
            draft.wrong("CONSENT_MISSING", "consentOn", "error.career.consent-later");
        }
    }

    static void record(Desk desk, Draft<SheetCommand> draft, Sheet sheet) {
        if (sheet.id("consent").isEmpty()) {
            long participant = sheet.id("participant").orElseThrow();
            long id = desk.work().make().consent(new ConsentRecord(null, new Ref.ById(participant),
                    new About(ConsentPurpose.COORDINATION, null, null), ConsentForm.ORAL, sheet.date("consentOn").orElseThrow(), null),
                    participant, desk.itself().orElse(null));
            sheet.put("consentId", id);
            draft.beside(Effect.made(Nouns.CONSENT, id));
        }
    }

    private static boolean coordinates(Known consent) {
        return ConsentPurpose.COORDINATION.name().equals(consent.value("purpose"));
    }

    private static boolean holds(Known consent, LocalDate day) {
        return !consent.need("givenOn", LocalDate.class).isAfter(day)
                && SheetLooks.date(consent, "expiresOn").filter(end -> !day.isBefore(end)).isEmpty()
                && SheetLooks.date(consent, "withdrawnOn").filter(end -> !day.isBefore(end)).isEmpty();
    }
}
