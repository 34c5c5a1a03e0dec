package org.rinnalla.graphql.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.follow.RunningPlacements;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.read.Derivation;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.MainActivity;

/** The one main activity of an enrolment on a date; with a language: its name. */
record ActivityAt(Catalogue catalogue, LocalDate on, Optional<Locale> language) implements Derivation {
    @Override
    public String name() {
        return "mainActivity";
    }

    /** Kinds of the placements that run on the date, and the programme's definition. */
    List<Pick> needs() {
        return List.of(RunningPlacements.pick(placements(), on), PhaseWords.programme(Nouns.ENROLMENT));
    }

    @Override
    public @Nullable Object derive(RequestContext context, Row row) {
        List<ActivityRule> rules = PhaseWords.definition(catalogue, row).map(one -> one.definition().mainActivity())
                .orElseGet(ActivityRule::standard);
        MainActivity activity = ActivityRule.tell(rules, RunningPlacements.kinds(row, placements()));
        return language.map(locale -> catalogue.texts().label(locale, activity)).orElseGet(activity::name);
    }

    private String placements() {
        return "$running." + on;
    }
}
