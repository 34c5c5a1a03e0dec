package org.rinnalla.graphql.plan;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.read.Derivation;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;

/** The one main activity of an enrolment on a date; with a language: its name. */
record ActivityAt(Catalogue catalogue, LocalDate on, Optional<Locale> language) implements Derivation {
    /** More than this many placements on one day are a fault in the data. */
    private static final int MAXIMUM_RUNNING = 100;

    @Override
    public String name() {
        return "mainActivity";
    }

    /** Kinds of the placements that run on the date, and the programme's definition. */
    List<Pick> needs() {
        Filter running = Filters.running(Nouns.PLACEMENT, "startedOn", "endedOn", Filter.Operator.AT_LEAST, on);
        return List.of(new Pick.Many(placements(), Nouns.ENROLMENT.relation("placements"),
                new ListQuery(Selection.of(Nouns.PLACEMENT, "kind"), running, List.of(), Window.first(MAXIMUM_RUNNING), false)),
                PhaseWords.programme(Nouns.ENROLMENT));
    }

    @Override
    public @Nullable Object derive(RequestContext context, Row row) {
        Set<PlacementKind> running = EnumSet.noneOf(PlacementKind.class);
        row.page(placements()).rows().forEach(each -> each.find("kind", String.class).map(PlacementKind::valueOf).ifPresent(running::add));
        List<ActivityRule> rules = PhaseWords.definition(catalogue, row).map(one -> one.definition().mainActivity())
                .orElseGet(ActivityRule::standard);
        MainActivity activity = ActivityRule.tell(rules, running);
        return language.map(locale -> catalogue.texts().label(locale, activity)).orElseGet(activity::name);
    }

    private String placements() {
        return "$running." + on;
    }
}
