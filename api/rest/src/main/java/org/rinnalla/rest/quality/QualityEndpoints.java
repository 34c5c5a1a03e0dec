package org.rinnalla.rest.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.fidelity.FidelityAsked;
import org.rinnalla.core.fidelity.FidelityItems;
import org.rinnalla.core.fidelity.FidelityLifts;
import org.rinnalla.core.fidelity.FidelityProposals;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.survey.SurveyResults;
import org.rinnalla.core.survey.Surveys;
import org.rinnalla.core.team.PeerCounts;
import org.rinnalla.core.team.PeerLists;
import org.rinnalla.core.text.Texts;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.rest.read.ReadEndpoints;
import org.rinnalla.spi.TextKey;

/** Fidelity items, proposals and what would lift a score; results of surveys; peer supporters counted and to be seen to. */
public final class QualityEndpoints {
    private final ReadService reads;
    private final ReadEndpoints lists;
    private final Ids ids;
    private final Supplier<Texts> texts;
    private final FidelityJson json;
    private final FidelityProposals proposals;
    private final FidelityLifts lifts;
    private final Surveys surveys;
    private final PeerCounts peers;

    public QualityEndpoints(ReadService reads, ReadEndpoints lists, Ids ids, Supplier<Texts> texts, FidelityWording wording) {
        this.reads = reads;
        this.lists = lists;
        this.ids = ids;
        this.texts = texts;
        this.json = new FidelityJson(texts, wording);
        this.proposals = new FidelityProposals(reads);
        this.lifts = new FidelityLifts(reads);
        this.surveys = new Surveys(reads);
        this.peers = new PeerCounts(reads);
    }

    public void route(Router router) {
        router.route("GET", "/fidelity-items", this::items);
        router.route("GET", "/fidelity-proposal", this::proposal);
        router.route("GET", "/fidelity-reviews/{id}/lift", this::lift);
        router.route("GET", "/satisfaction-surveys/{id}/results", this::results);
        router.route("GET", "/peer-counts", this::counts);
        router.route("GET", "/peers-without-certificate",
                call -> lists.dated(call, Nouns.STAFF_MEMBER, PeerLists.withoutCertificate(day(call)), 0));
        router.route("GET", "/overdue-check-ins",
                call -> lists.dated(call, TeamNouns.PEER_POST, PeerLists.overdueCheckIns(day(call)), 0));
    }

    private Answer items(Call call) {
        call.query().allow(List.of());
        JsonOut out = new JsonOut().object().name("items").list();
        FidelityItems.all().forEach(item -> json.item(out, item, call.context().locale()));
        return Answer.json(200, out.endList().endObject().bytes());
    }

    private Answer proposal(Call call) {
        call.query().allow(List.of("programmeId", "unitId", "from", "to"));
        FidelityAsked asked = new FidelityAsked(optional(call, Nouns.PROGRAMME, "programmeId"), optional(call, Nouns.UNIT, "unitId"),
                call.query().needDay("from"), call.query().needDay("to"));
        JsonOut out = new JsonOut();
        json.proposal(out, proposals.propose(call.context(), asked), call.context().locale());
        return Answer.json(200, out.bytes());
    }

    private Answer lift(Call call) {
        call.query().allow(List.of());
        JsonOut out = new JsonOut();
        json.lift(out, lifts.of(call.context(), id(call, QualityNouns.FIDELITY_REVIEW, call.variable("id"))), call.context().locale());
        return Answer.json(200, out.bytes());
    }

    private Answer results(Call call) {
        call.query().allow(List.of());
        SurveyResults results = surveys.results(call.context(), id(call, QualityNouns.SATISFACTION_SURVEY, call.variable("id")));
        JsonOut out = new JsonOut().object().put("answers", number(results.answers()))
                .put("withheld", results.withheld().map(Enum::name).orElse(null)).put("withheldLabel",
                        results.withheld().map(why -> texts.get().label(call.context().locale(), why)).orElse(null));
        questions(call, out, results.questions());
        out.name("units").list();
        results.units().forEach(unit -> {
            out.object()
                    .put("unitId", unit.unit() == 0 ? null : ids.encode(Nouns.UNIT, call.context().actor().tenantId(), unit.unit()))
                    .put("answers", number(unit.answers()));
            questions(call, out, unit.questions());
            out.endObject();
        });
        return Answer.json(200, out.endList().endObject().bytes());
    }

    private void questions(Call call, JsonOut out, List<SurveyResults.Question> questions) {
        out.name("questions").list();
        questions.forEach(question -> out.object().put("name", question.name())
                .put("label", texts.get().text(call.context().locale(), TextKey.of("survey.question." + question.name())))
                .put("mean", question.mean().orElse(null)).endObject());
        out.endList();
    }

    private Answer counts(Call call) {
        call.query().allow(List.of("on"));
        JsonOut out = new JsonOut().object().name("items").list();
        peers.on(call.context(), call.query().needDay("on")).forEach(count -> out.object().put("municipality", count.municipality())
                .put("activity", count.activity().name())
                .put("activityLabel", texts.get().label(call.context().locale(), count.activity())).put("peers", count.peers())
                .endObject());
        return Answer.json(200, out.endList().endObject().bytes());
    }

    private OptionalLong optional(Call call, Noun noun, String name) {
        return call.query().one(name).map(text -> OptionalLong.of(id(call, noun, text))).orElseGet(OptionalLong::empty);
    }

    private long id(Call call, Noun noun, String text) {
        return ids.row(noun, call.context().actor().tenantId(), text).orElseThrow(() -> ReadEndpoints.missing(noun));
    }

    /** The day that is asked about; today at the tenant's place when none is. */
    private LocalDate day(Call call) {
        return call.query().day("on").orElseGet(() -> reads.today(call.context()));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
