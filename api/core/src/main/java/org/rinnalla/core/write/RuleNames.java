package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredProgramme;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.RuleId;

/**
 * By which of its rules a programme knows what the platform checks. Looked up only when a check has something to say: of the programme that
 * the command is about, else of those of the tenant's programmes that know the check by a rule.
 */
final class RuleNames {
    private static final Map<String, CoreCheck> CHECKS = Map.ofEntries(Map.entry("CASELOAD_FULL", CoreCheck.CASELOAD),
            Map.entry("CASELOAD_EXCEEDED", CoreCheck.CASELOAD), Map.entry("OVERRIDE_NOT_ALLOWED", CoreCheck.CASELOAD),
            Map.entry("NOT_COMPETITIVE", CoreCheck.COMPETITIVE_WORK), Map.entry("BENEFIT_ADVICE_MISSING", CoreCheck.BENEFIT_ADVICE),
            Map.entry("RESERVED_PLACE", CoreCheck.PLACE_FOR_ONE), Map.entry("NOT_AN_INTERNSHIP", CoreCheck.INTERNSHIP_RESULT),
            Map.entry("LED_TO_NO_JOB", CoreCheck.INTERNSHIP_RESULT), Map.entry("JOINT_MEETING_MISSING", CoreCheck.HAND_OVER),
            Map.entry("HAND_OVER_NOT_WARM", CoreCheck.HAND_OVER), Map.entry("NATIONAL_ID_NOT_ALLOWED", CoreCheck.OUTREACH_DATA),
            Map.entry("NOT_DUE_YET", CoreCheck.OUTREACH_DATA), Map.entry("PEER_CERTIFICATE_MISSING", CoreCheck.PEER_CERTIFICATE),
            Map.entry("NOT_A_PEER_SUPPORTER", CoreCheck.PEER_POST));

    private final Desk desk;
    private final Map<CoreCheck, Optional<RuleId>> tenants = new HashMap<>();

    RuleNames(Desk desk) {
        this.desk = desk;
    }

    /** Puts the rule into everything that was said against or about the command. */
    void into(Draft<?> draft) {
        draft.name(said -> said.rule().isEmpty()
                ? Optional.ofNullable(CHECKS.get(said.code())).flatMap(check -> of(draft, check)).map(rule -> Draft.by(rule, said))
                        .orElse(said)
                : said);
    }

    /** The rule by which the command's programme knows a check; empty: by none. */
    Optional<RuleId> of(Draft<?> draft, CoreCheck check) {
        if (!knows(check)) {
            return Optional.empty();
        }
        return named(draft).map(definition -> Optional.ofNullable(definition.ruleIds().get(check)))
                .orElseGet(() -> tenants.computeIfAbsent(check, this::ofTenant));
    }

    private Optional<ProgrammeDefinition> named(Draft<?> draft) {
        return draft.find("programme", StoredProgramme.class).map(StoredProgramme::definition)
                .or(() -> programme(draft).map(id -> desk.work().lookups().definitions(Set.of(id)).get(id)))
                .flatMap(id -> desk.catalogue().programme(new ProgrammeId(id))).map(InstalledProgramme::definition);
    }

    private Optional<Long> programme(Draft<?> draft) {
        return draft.find("enrolment", StoredEnrolment.class).map(StoredEnrolment::programmeId)
                .or(() -> draft.find("placement", StoredPlacement.class).flatMap(this::programme))
                .or(() -> draft.find("outreachCase", StoredSheet.class).flatMap(row -> row.find("programmeId", Long.class)));
    }

    private Optional<Long> programme(StoredPlacement placement) {
        return SheetLooks.byId(desk, Nouns.ENROLMENT, placement.enrolmentId()).map(row -> row.need("programmeId", Long.class));
    }

    private boolean knows(CoreCheck check) {
        for (InstalledProgramme one : desk.catalogue().programmes()) {
            if (one.definition().ruleIds().containsKey(check)) {
                return true;
            }
        }
        return false;
    }

    /** Of several the first by its name. */
    private Optional<RuleId> ofTenant(CoreCheck check) {
        Set<String> there = desk.work().lookups().definitionsInUse();
        RuleId first = null;
        for (InstalledProgramme one : desk.catalogue().programmes()) {
            RuleId rule = there.contains(one.definition().id().value()) ? one.definition().ruleIds().get(check) : null;
            if (rule != null && (first == null || rule.value().compareTo(first.value()) < 0)) {
                first = rule;
            }
        }
        return Optional.ofNullable(first);
    }
}
