package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.CompetitiveFacts;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CompetitiveFact;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;

/** What a placement is: competitive by its facts only, and with a subsidy of the programme's list only. */
final class PlacementNature {
    private final Map<Long, ProgrammeDefinition> definitions = new HashMap<>();

    /**
     * What is to be judged.
     *
     * @param subsidy code; null: none
     * @param start first day of the placement
     */
    record Nature(PlacementKind kind, CompetitiveFacts facts, @Nullable String subsidy, LocalDate start) {}

    /** Looks up what the programmes say. */
    void prepare(Desk desk, Set<Long> programmes) {
        desk.work().lookups().definitions(programmes).forEach((programme, id) -> desk.catalogue().programme(new ProgrammeId(id))
                .map(InstalledProgramme::definition).ifPresent(definition -> definitions.put(programme, definition)));
    }

    /** What a placement's programme says; empty: its plugin is not there. */
    Optional<ProgrammeDefinition> definition(long programme) {
        return Optional.ofNullable(definitions.get(programme));
    }

    void check(Desk desk, Draft<?> draft, long programme, Nature nature) {
        competitive(draft, nature);
        if (nature.subsidy() != null) {
            subsidy(desk, draft, definition(programme).flatMap(ProgrammeDefinition::subsidyTable), nature, nature.subsidy());
        } else if (nature.kind() == PlacementKind.SUBSIDISED
                && definition(programme).flatMap(ProgrammeDefinition::subsidyTable).isPresent()) {
            draft.warn("SUBSIDY_MISSING", "subsidy", "error.placement.subsidy-missing", Map.of());
        }
    }

    /** Who says competitive must not say at the same time what contradicts it. */
    private static void competitive(Draft<?> draft, Nature nature) {
        if (nature.kind() != PlacementKind.COMPETITIVE) {
            return;
        }
        for (CompetitiveFact fact : CompetitiveFact.values()) {
            if (Boolean.FALSE.equals(nature.facts().known().get(fact))) {
                draft.wrong("NOT_COMPETITIVE", CompetitiveFacts.attribute(fact), "error.placement.not-competitive",
                        Map.of("fact", fact.name()));
            }
        }
        if (nature.subsidy() != null) {
            draft.wrong("NOT_COMPETITIVE", "subsidy", "error.placement.competitive-subsidised");
        }
    }

    private static void subsidy(Desk desk, Draft<?> draft, Optional<String> table, Nature nature, String code) {
        List<CodeEntry> entries = table.flatMap(desk.catalogue()::codeTable).map(one -> one.table().entries()).orElse(List.of());
        if (entries.isEmpty()) {
            draft.wrong("SUBSIDY_UNKNOWN", "subsidy", "error.placement.no-subsidies");
            return;
        }
        List<CodeEntry> meant = entries.stream().filter(entry -> entry.code().equals(code)).toList();
        if (meant.isEmpty()) {
            draft.wrong("SUBSIDY_UNKNOWN", "subsidy", "error.placement.subsidy-unknown", Map.of("allowed", allowed(entries, nature)));
        } else if (meant.stream().noneMatch(entry -> valid(entry, nature.start()))) {
            draft.wrong("SUBSIDY_NOT_VALID", "subsidy", "error.placement.subsidy-not-valid",
                    Map.of("start", nature.start(), "allowed", allowed(entries, nature)));
        } else if (meant.stream().noneMatch(entry -> fits(entry, nature.kind()))) {
            draft.wrong("SUBSIDY_NOT_FOR_KIND", "subsidy", "error.placement.subsidy-not-for-kind",
                    Map.of("allowed", allowed(entries, nature)));
        }
    }

    private static String allowed(List<CodeEntry> entries, Nature nature) {
        return entries.stream().filter(entry -> fits(entry, nature.kind()) && valid(entry, nature.start())).map(CodeEntry::code).distinct()
                .collect(Collectors.joining(", "));
    }

    private static boolean fits(CodeEntry entry, PlacementKind kind) {
        return entry.parent().map(kind.name()::equals).orElse(true);
    }

    private static boolean valid(CodeEntry entry, LocalDate on) {
        return !entry.validFrom().map(on::isBefore).orElse(false) && !entry.validTo().map(on::isAfter).orElse(false);
    }
}
