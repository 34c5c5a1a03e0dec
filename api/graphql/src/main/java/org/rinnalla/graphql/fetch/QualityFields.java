package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.fidelity.FidelityAsked;
import org.rinnalla.core.fidelity.FidelityItem;
import org.rinnalla.core.fidelity.FidelityItems;
import org.rinnalla.core.fidelity.FidelityLift;
import org.rinnalla.core.fidelity.FidelityLifts;
import org.rinnalla.core.fidelity.FidelityProposal;
import org.rinnalla.core.fidelity.FidelityProposal.Counted;
import org.rinnalla.core.fidelity.FidelityProposals;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.fidelity.Figure;
import org.rinnalla.core.fidelity.Lift;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.survey.SurveyResults;
import org.rinnalla.core.survey.Surveys;
import org.rinnalla.core.team.PeerCounts;
import org.rinnalla.spi.TextKey;

/** Figures about quality and the team. */
final class QualityFields {
    private final Services services;
    private final FidelityProposals proposals;
    private final FidelityLifts lifts;
    private final Surveys surveys;
    private final PeerCounts peers;

    QualityFields(Services services) {
        this.services = services;
        this.proposals = new FidelityProposals(services.reads());
        this.lifts = new FidelityLifts(services.reads());
        this.surveys = new Surveys(services.reads());
        this.peers = new PeerCounts(services.reads());
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "fidelityItems", environment -> FidelityItems.all());
        fetchers.put("Query", "fidelityProposal", environment -> proposals.propose(Asked.context(environment),
                new FidelityAsked(optional(environment, Nouns.PROGRAMME, "programme"), optional(environment, Nouns.UNIT, "unit"),
                        date(environment, "from"), date(environment, "to"))));
        fetchers.put("Query", "fidelityLift",
                environment -> lifts.of(Asked.context(environment), id(environment, QualityNouns.FIDELITY_REVIEW, "review")));
        fetchers.put("Query", "satisfactionResults",
                environment -> surveys.results(Asked.context(environment), id(environment, QualityNouns.SATISFACTION_SURVEY, "survey")));
        fetchers.put("Query", "peerCounts", environment -> peers.on(Asked.context(environment), date(environment, "on")));
        items(fetchers);
        proposals(fetchers);
        lifts(fetchers);
        results(fetchers);
        fetchers.value("PeerCount", "municipality", PeerCounts.Count.class, PeerCounts.Count::municipality);
        fetchers.value("PeerCount", "activity", PeerCounts.Count.class, count -> count.activity().name());
        fetchers.put("PeerCount", "activityLabel", environment -> services.catalogue().texts().label(Asked.locale(environment),
                source(environment, PeerCounts.Count.class).activity()));
        fetchers.value("PeerCount", "peers", PeerCounts.Count.class, PeerCounts.Count::peers);
    }

    private void items(Fetchers fetchers) {
        String type = "FidelityItem";
        fetchers.value(type, "number", FidelityItem.class, FidelityItem::number);
        fetchers.value(type, "section", FidelityItem.class, item -> item.section().name());
        fetchers.value(type, "measure", FidelityItem.class, item -> item.measure().name());
        fetchers.value(type, "lessIsBetter", FidelityItem.class, FidelityItem::lessIsBetter);
        fetchers.value(type, "computed", FidelityItem.class, FidelityItem::computed);
        fetchers.value(type, "thresholds", FidelityItem.class, FidelityItem::thresholds);
        fetchers.put(type, "label", environment -> text(environment, source(environment, FidelityItem.class).label()));
        fetchers.put(type, "definition", environment -> {
            FidelityItem item = source(environment, FidelityItem.class);
            return item.computed() ? text(environment, item.definition()) : null;
        });
        fetchers.put(type, "wording", environment -> services.wording()
                .of(source(environment, FidelityItem.class), Asked.locale(environment)).orElse(null));
        fetchers.value("FidelityWording", "title", FidelityWording.Words.class, FidelityWording.Words::title);
        fetchers.value("FidelityWording", "anchors", FidelityWording.Words.class, FidelityWording.Words::anchors);
        fetchers.value("FidelityThreshold", "score", FidelityItem.Threshold.class, FidelityItem.Threshold::score);
        fetchers.value("FidelityThreshold", "bound", FidelityItem.Threshold.class, FidelityItem.Threshold::bound);
        fetchers.value("FidelityThreshold", "beyond", FidelityItem.Threshold.class, FidelityItem.Threshold::beyond);
    }

    private static void proposals(Fetchers fetchers) {
        fetchers.value("FidelityProposal", "from", FidelityProposal.class, FidelityProposal::from);
        fetchers.value("FidelityProposal", "to", FidelityProposal.class, FidelityProposal::to);
        fetchers.value("FidelityProposal", "scale", FidelityProposal.class, proposal -> proposal.scale().name());
        fetchers.value("FidelityProposal", "items", FidelityProposal.class, FidelityProposal::items);
        String type = "FidelityItemProposal";
        Class<FidelityProposal.Item> item = FidelityProposal.Item.class;
        fetchers.value(type, "item", item, FidelityProposal.Item::item);
        fetchers.value(type, "score", item, one -> number(one.score()));
        fetchers.value(type, "value", item, one -> one.value().orElse(null));
        fetchers.value(type, "numerator", item, one -> one.counted().map(Counted::numerator).orElse(null));
        fetchers.value(type, "denominator", item, one -> one.counted().map(Counted::denominator).orElse(null));
        fetchers.value(type, "factor", item, one -> one.counted().map(Counted::factor).orElse(null));
        fetchers.value(type, "definitionVersion", item, FidelityProposal.Item::version);
        fetchers.value(type, "figures", item, FidelityProposal.Item::figures);
        fetchers.value(type, "lift", item, one -> one.lift().orElse(null));
        fetchers.value("FidelityFigure", "name", Figure.class, Figure::name);
        fetchers.value("FidelityFigure", "value", Figure.class, Figure::value);
        fetchers.value("FidelityLiftStep", "score", Lift.class, Lift::score);
        fetchers.value("FidelityLiftStep", "threshold", Lift.class, Lift::threshold);
        fetchers.value("FidelityLiftStep", "beyond", Lift.class, Lift::beyond);
        fetchers.value("FidelityLiftStep", "distance", Lift.class, Lift::distance);
    }

    private void lifts(Fetchers fetchers) {
        Class<FidelityLift> lift = FidelityLift.class;
        fetchers.value("FidelityLift", "agreed", lift, FidelityLift::agreed);
        fetchers.value("FidelityLift", "total", lift, one -> number(one.total()));
        fetchers.value("FidelityLift", "band", lift, one -> one.band().map(Enum::name).orElse(null));
        fetchers.put("FidelityLift", "bandLabel", environment -> source(environment, lift).band()
                .map(band -> services.catalogue().texts().label(Asked.locale(environment), band)).orElse(null));
        fetchers.value("FidelityLift", "pointsToNextBand", lift, one -> number(one.toNextBand()));
        fetchers.value("FidelityLift", "items", lift, FidelityLift::items);
        Class<FidelityLift.Step> step = FidelityLift.Step.class;
        fetchers.value("FidelityLiftItem", "item", step, FidelityLift.Step::item);
        fetchers.value("FidelityLiftItem", "score", step, FidelityLift.Step::score);
        fetchers.value("FidelityLiftItem", "next", step, one -> one.next().orElse(null));
        fetchers.value("FidelityLiftItem", "proposal", step, one -> one.proposal().orElse(null));
    }

    private void results(Fetchers fetchers) {
        fetchers.value("SatisfactionResults", "answers", SurveyResults.class, results -> number(results.answers()));
        fetchers.value("SatisfactionResults", "questions", SurveyResults.class, SurveyResults::questions);
        fetchers.value("SatisfactionResults", "withheld", SurveyResults.class, results -> results.withheld().map(Enum::name).orElse(null));
        fetchers.put("SatisfactionResults", "withheldLabel", environment -> source(environment, SurveyResults.class).withheld()
                .map(why -> services.catalogue().texts().label(Asked.locale(environment), why)).orElse(null));
        fetchers.value("SatisfactionResults", "units", SurveyResults.class, SurveyResults::units);
        fetchers.value("SatisfactionQuestion", "name", SurveyResults.Question.class, SurveyResults.Question::name);
        fetchers.value("SatisfactionQuestion", "mean", SurveyResults.Question.class, question -> question.mean().orElse(null));
        fetchers.put("SatisfactionQuestion", "label", environment -> text(environment,
                TextKey.of("survey.question." + source(environment, SurveyResults.Question.class).name())));
        fetchers.put("SatisfactionUnit", "unitId", environment -> {
            long unit = source(environment, SurveyResults.Unit.class).unit();
            int tenant = Asked.context(environment).actor().tenantId();
            return unit == 0 ? null : services.planning().ids().encode(Nouns.UNIT, tenant, unit);
        });
        fetchers.value("SatisfactionUnit", "answers", SurveyResults.Unit.class, unit -> number(unit.answers()));
        fetchers.value("SatisfactionUnit", "questions", SurveyResults.Unit.class, SurveyResults.Unit::questions);
    }

    private String text(DataFetchingEnvironment environment, TextKey key) {
        return services.catalogue().texts().text(Asked.locale(environment), key);
    }

    private OptionalLong optional(DataFetchingEnvironment environment, Noun noun, String argument) {
        return environment.getArgument(argument) == null ? OptionalLong.empty() : OptionalLong.of(id(environment, noun, argument));
    }

    private long id(DataFetchingEnvironment environment, Noun noun, String argument) {
        return services.planning().ids().row(noun, Asked.context(environment).actor().tenantId(), Asked.id(environment, argument))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
    }

    private static LocalDate date(DataFetchingEnvironment environment, String argument) {
        return Objects.requireNonNull(environment.<LocalDate>getArgument(argument));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private static <S> S source(DataFetchingEnvironment environment, Class<S> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }
}
