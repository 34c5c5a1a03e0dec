package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rinnalla.core.UserError;
import org.rinnalla.core.plugin.EligibilityOutcome;
import org.rinnalla.core.plugin.EligibilityOutcome.Finding;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.core.write.command.Wish;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredResidence;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EnrolmentFacts;
import org.rinnalla.spi.ParticipantFacts;

/** Asks a programme's rules whether somebody can be enrolled. */
final class Eligibility {
    private Eligibility() {}

    static void check(Desk desk, Draft<EnrolmentAccept> draft, InstalledProgramme programme, List<StoredResidence> homes) {
        EnrolmentAccept command = draft.command();
        LocalDate start = command.course().startedOn();
        Optional<StoredResidence> home = History.at(homes, start);
        Wish wish = command.wish();
        Facts facts = new Facts(start,
                new ParticipantFacts(Optional.ofNullable(draft.row("participant", StoredParticipant.class).birthDate()),
                        home.map(StoredResidence::residence), home.map(StoredResidence::registration)),
                new EnrolmentFacts(Optional.ofNullable(wish.ownWishOn()), wish.aims(), Optional.ofNullable(wish.decisionReference()),
                        wish.statements()));
        tell(desk, draft, programme, desk.plugins().eligibility().check(programme, facts));
    }

    /** What a programme's rules found becomes the command's refusals and warnings. */
    static void tell(Desk desk, Draft<?> draft, InstalledProgramme programme, EligibilityOutcome outcome) {
        switch (outcome) {
            case EligibilityOutcome.Eligible(var warnings) -> warnings.forEach(each -> draft.warn(told(desk, draft, programme, each)));
            case EligibilityOutcome.NotEligible(var refusals, var _) ->
                refusals.forEach(each -> draft.wrong(told(desk, draft, programme, each)));
            case EligibilityOutcome.Unknown(PluginFault fault) -> Identities.failed(draft, "programme", fault);
        }
    }

    private static UserError told(Desk desk, Draft<?> draft, InstalledProgramme programme, Finding finding) {
        String text = desk.catalogue().texts().text(programme.plugin().id(), desk.context().locale(), finding.violation().message(),
                finding.violation().arguments());
        return new UserError(finding.violation().code(), field(draft, finding.violation().field()), text, finding.rule().value());
    }

    /** Plugins name inputs as GraphQL and REST know them. */
    private static String field(Draft<?> draft, String named) {
        boolean reference = draft.attempt().form() != Form.IDS && named.endsWith("Id");
        return reference ? draft.attempt().clientName(named.substring(0, named.length() - 2)) : named;
    }

    private record Facts(LocalDate date, ParticipantFacts participant, EnrolmentFacts enrolment) implements EligibilityEnvironment {}
}
