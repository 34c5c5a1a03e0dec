package org.rinnalla.rest.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.count.Figure;
import org.rinnalla.core.count.FigureRequest;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.count.MemberPage;
import org.rinnalla.core.count.UnitFigures;
import org.rinnalla.core.count.UnitRequest;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Parameters;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.rest.read.ListParameters;
import org.rinnalla.rest.read.ReadEndpoints;
import org.rinnalla.rest.read.View;

/** Figures over a programme, and whom each of them counts. */
public final class FigureEndpoints {
    private static final List<String> ASKED = List.of("programmeId", "from", "to", "published");

    private final FigureService figures;
    private final ReadService reads;
    private final Ids ids;

    public FigureEndpoints(FigureService figures, ReadService reads, Ids ids) {
        this.figures = figures;
        this.reads = reads;
        this.ids = ids;
    }

    public void route(Router router) {
        router.route("GET", "/figures", this::list);
        router.route("GET", "/figures/{id}", this::one);
        router.route("GET", "/figures/{id}/members", this::members);
        router.route("GET", "/figure-definitions", this::definitions);
        router.route("GET", "/figures-by-unit", this::byUnit);
    }

    private Answer definitions(Call call) {
        call.query().allow(List.of());
        JsonOut json = new JsonOut().object().name("items").list();
        figures.definitions(call.context()).forEach(info -> {
            json.object();
            info(json, info);
            json.endObject();
        });
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private Answer list(Call call) {
        allow(call, List.of("id"));
        JsonOut json = new JsonOut().object().name("items").list();
        figures.figures(call.context(), request(call, call.query().all("id"))).forEach(figure -> write(json, figure));
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private Answer one(Call call) {
        allow(call, List.of());
        Figure figure = figures.figures(call.context(), request(call, List.of(call.variable("id")))).stream().findFirst()
                .orElseThrow(() -> Refusal.of(404, ErrorCode.NOT_FOUND, "rest.not-found", Map.of("noun", "Figure")));
        JsonOut json = new JsonOut();
        write(json, figure);
        return Answer.json(200, json.bytes());
    }

    private Answer members(Call call) {
        allow(call, List.of("first", "after"));
        RequestContext context = call.context();
        MemberPage page = figures.members(context, request(call, List.of(call.variable("id"))), after(call), size(call));
        View view = View.of(context, reads, page.noun());
        List<Row> rows = new ArrayList<>(page.ids().isEmpty() ? List.of() : reads.byIds(context, page.ids(), view.selection()));
        rows.sort(Comparator.comparingInt(row -> page.ids().indexOf(row.id())));
        int tenant = context.actor().tenantId();
        JsonOut json = new JsonOut().object().put("noun", page.noun().name()).name("items").list();
        rows.forEach(row -> view.write(json, row, ids, tenant));
        String next = page.more() ? ids.encode(page.noun(), tenant, page.ids().getLast()) : null;
        return Answer.json(200,
                json.endList().name("page").object().put("next", next).put("hasMore", page.more()).put("total", page.total())
                        .endObject().endObject().bytes());
    }

    private Answer byUnit(Call call) {
        allow(call, List.of("id", "first", "after"));
        int tenant = call.context().actor().tenantId();
        OptionalLong programme = call.query().one("programmeId")
                .map(given -> OptionalLong.of(ids.row(Nouns.PROGRAMME, tenant, given)
                        .orElseThrow(() -> ReadEndpoints.missing(Nouns.PROGRAMME))))
                .orElseGet(OptionalLong::empty);
        int size = size(call);
        long after = after(call).orElse(0);
        UnitFigures found = figures.byUnit(call.context(), new UnitRequest(programme, call.query().all("id"), call.query().needDay("from"),
                call.query().needDay("to"), call.query().flag("published")));
        UnitFigures.Page page = found.page(after, size);
        JsonOut json = new JsonOut().object().name("total").list();
        found.total().forEach(figure -> write(json, figure));
        json.endList().name("items").list();
        page.units().forEach(each -> {
            json.object().put("unitId", ids.encode(Nouns.UNIT, tenant, each.unit())).name("figures").list();
            each.figures().forEach(figure -> write(json, figure));
            json.endList().endObject();
        });
        String next = page.more() ? ids.encode(Nouns.UNIT, tenant, page.units().getLast().unit()) : null;
        return Answer.json(200, json.endList().name("page").object().put("next", next).put("hasMore", page.more())
                .put("total", found.count()).endObject().endObject().bytes());
    }

    private static void allow(Call call, List<String> more) {
        List<String> names = new ArrayList<>(ASKED);
        names.addAll(more);
        call.query().allow(names);
    }

    private FigureRequest request(Call call, List<String> wanted) {
        String programme = call.query().need("programmeId", "rest.type.TEXT");
        long row = ids.row(Nouns.PROGRAMME, call.context().actor().tenantId(), programme)
                .orElseThrow(() -> ReadEndpoints.missing(Nouns.PROGRAMME));
        return new FigureRequest(row, wanted, call.query().needDay("from"), call.query().needDay("to"), call.query().flag("published"));
    }

    private OptionalLong after(Call call) {
        int tenant = call.context().actor().tenantId();
        return call.query().one("after")
                .map(given -> OptionalLong.of(ids.decode(given).filter(one -> one.tenant() == tenant)
                        .orElseThrow(() -> Refusal.badRequest("rest.query.cursor", Map.of())).row()))
                .orElseGet(OptionalLong::empty);
    }

    private static int size(Call call) {
        String given = call.query().one("first").orElse(Integer.toString(ListParameters.DEFAULT_SIZE));
        if (!given.matches("\\d{1,9}") || Integer.parseInt(given) == 0) {
            throw Parameters.value("first", "rest.type.INTEGER");
        }
        if (Integer.parseInt(given) > ListParameters.MAXIMUM_SIZE) {
            throw Refusal.of(400, ErrorCode.LIMIT_EXCEEDED, "rest.query.size",
                    Map.of("name", "first", "limit", ListParameters.MAXIMUM_SIZE));
        }
        return Integer.parseInt(given);
    }

    private static void write(JsonOut json, Figure figure) {
        json.object();
        info(json, figure.info());
        json.put("from", figure.period().from()).put("to", figure.period().to()).put("value", figure.value().orElse(null))
                .put("numerator", figure.numerator().orElse(null)).put("denominator", figure.denominator().orElse(null))
                .put("hidden", figure.hidden()).endObject();
    }

    private static void info(JsonOut json, Figure.Info info) {
        json.put("id", info.id()).put("version", info.version()).put("title", info.title()).put("definition", info.definition())
                .put("kind", info.kind()).put("plugin", info.plugin().orElse(null));
    }
}
