package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.count.Figure;
import org.rinnalla.core.count.UnitFigures;
import org.rinnalla.core.count.UnitRequest;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.graphql.fetch.FigureFields.Asking;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;

/** Outcomes unit by unit. */
final class UnitFields {
    private static final String TYPE = "OutcomesByUnit";
    private static final int MAXIMUM = 100;
    private final Services services;
    private final Function<List<Asking>, Object> outcomes;

    /** @param outcomes makes Outcomes of figures */
    UnitFields(Services services, Function<List<Asking>, Object> outcomes) {
        this.services = services;
        this.outcomes = outcomes;
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "outcomesByUnit", this::byUnit);
        fetchers.value(TYPE, "total", ByUnit.class, ByUnit::total);
        fetchers.value(TYPE, "nodes", ByUnit.class, ByUnit::nodes);
        fetchers.value(TYPE, "totalCount", ByUnit.class, ByUnit::count);
        fetchers.value(TYPE, "hasNextPage", ByUnit.class, ByUnit::more);
        fetchers.value(TYPE, "endCursor", ByUnit.class, ByUnit::end);
        fetchers.value("UnitOutcomes", "unit", OfUnit.class, OfUnit::unit);
        fetchers.value("UnitOutcomes", "outcomes", OfUnit.class, OfUnit::outcomes);
    }

    private DataFetcherResult<Object> byUnit(DataFetchingEnvironment environment) {
        RequestContext context = Asked.context(environment);
        int tenant = context.actor().tenantId();
        int first = Objects.requireNonNull(environment.<Integer>getArgument("first"));
        if (first < 1 || first > MAXIMUM) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.page-size",
                    Map.of("field", "outcomesByUnit", "maximum", MAXIMUM));
        }
        long after = row(environment, "after", Nouns.UNIT).orElse(0);
        UnitFigures found = services.figures().byUnit(context, request(environment));
        UnitFigures.Page shown = found.page(after, first);
        List<UnitFigures.OfUnit> page = shown.units();
        Lookahead lookahead = new Lookahead(services.planning(), context);
        Selection selection = lookahead.rows(Nouns.UNIT, Selected.row("unit", below(environment, "nodes/unit").toList()));
        Map<Long, Row> units = units(context, page, selection);
        List<OfUnit> nodes = page.stream().map(each -> new OfUnit(units.get(each.unit()), outcomes.apply(asking(each.figures())))).toList();
        Ids ids = services.planning().ids();
        String end = page.isEmpty() ? null : ids.encode(Nouns.UNIT, tenant, page.getLast().unit());
        ByUnit answer = new ByUnit(outcomes.apply(asking(found.total())), nodes, found.count(), shown.more(), end);
        return Answers.below(services, environment, "nodes", answer, units.values().stream().findFirst().orElse(null),
                units.isEmpty() ? List.of() : lookahead.denials());
    }

    private UnitRequest request(DataFetchingEnvironment environment) {
        List<SelectedField> fields = Stream.concat(below(environment, "total"), below(environment, "nodes/outcomes")).toList();
        return new UnitRequest(row(environment, "programme", Nouns.PROGRAMME), BoardFields.wanted(fields),
                Objects.requireNonNull(environment.<LocalDate>getArgument("from")),
                Objects.requireNonNull(environment.<LocalDate>getArgument("to")),
                Boolean.TRUE.equals(environment.<Boolean>getArgument("published")));
    }

    private Map<Long, Row> units(RequestContext context, List<UnitFigures.OfUnit> page, Selection selection) {
        List<Row> rows = page.isEmpty()
                ? List.of()
                : services.reads().byIds(context, page.stream().map(UnitFigures.OfUnit::unit).toList(), selection);
        Map<Long, Row> units = new HashMap<>();
        rows.forEach(row -> {
            Page.dress(row, selection);
            units.put(row.id(), row);
        });
        return units;
    }

    private OptionalLong row(DataFetchingEnvironment environment, String argument, org.rinnalla.core.model.Noun noun) {
        String given = environment.getArgument(argument);
        return given == null
                ? OptionalLong.empty()
                : OptionalLong.of(services.planning().ids().row(noun, Asked.context(environment).actor().tenantId(), given)
                        .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found")));
    }

    /** By comparing names: to find them by a pattern costs as much as all the rest. */
    private static Stream<SelectedField> below(DataFetchingEnvironment environment, String path) {
        return environment.getSelectionSet().getFields().stream()
                .filter(field -> field.getParentField() != null && field.getParentField().getQualifiedName().equals(path));
    }

    private static List<Asking> asking(List<Figure> figures) {
        List<Asking> all = new ArrayList<>();
        figures.forEach(figure -> all.add(new Asking(null, figure)));
        return all;
    }

    private record ByUnit(Object total, List<OfUnit> nodes, int count, boolean more, @Nullable String end) {}

    private record OfUnit(@Nullable Row unit, Object outcomes) {}
}
