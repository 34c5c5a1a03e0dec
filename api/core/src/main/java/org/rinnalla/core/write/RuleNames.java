package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.write.store.Sheets.Known;
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
        if (desk.catalogue().programmes().stream().noneMatch(one -> one.definition().ruleIds().containsKey(check))) {
            return Optional.empty();
        }
        return named(draft).map(definition -> Optional.ofNullable(definition.ruleIds().get(check)))
                .orElseGet(() -> tenants.computeIfAbsent(check, this::ofTenant));
    }

    private Optional<ProgrammeDefinition> named(Draft<?> draft) {
        return draft.find("programme", StoredProgramme.class).map(StoredProgramme::definition)
                .or(() -> programme(draft).flatMap(id -> SheetLooks.byId(desk, Nouns.PROGRAMME, id))
                        .map(row -> row.need("definition", String.class)))
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

    private Optional<RuleId> ofTenant(CoreCheck check) {
        Map<String, RuleId> known = desk.catalogue().programmes().stream().map(InstalledProgramme::definition)
                .filter(definition -> definition.ruleIds().containsKey(check))
                .collect(Collectors.toMap(definition -> definition.id().value(), definition -> definition.ruleIds().get(check)));
        Set<String> there = known.isEmpty() ? Set.of() : there(known.keySet());
        return known.entrySet().stream().filter(each -> there.contains(each.getKey())).map(Map.Entry::getValue).distinct()
                .reduce((one, other) -> one.value().compareTo(other.value()) < 0 ? one : other);
    }

    private Set<String> there(Set<String> definitions) {
        List<Known> rows = desk.work().sheets().where(Nouns.PROGRAMME, "definition", definitions);
        return rows.stream().map(row -> row.need("definition", String.class)).collect(Collectors.toSet());
    }
}
