package org.rinnalla.rest.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.UserError;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.report.ReportInfo;
import org.rinnalla.core.report.ReportRequest;
import org.rinnalla.core.report.ReportResult;
import org.rinnalla.core.report.ReportService;
import org.rinnalla.rest.documents.PdfOut;
import org.rinnalla.rest.documents.SheetOut;
import org.rinnalla.rest.files.CsvOut;
import org.rinnalla.rest.files.Formula;
import org.rinnalla.rest.http.Accept;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.rest.json.RequestBody;
import org.rinnalla.rest.read.ReadEndpoints;

/** What reports there are, and running one. */
public final class ReportEndpoints {
    private static final String CSV = "text/csv";
    private static final String JSON = "application/json";

    private final ReportService reports;
    private final Ids ids;
    private final RequestBody bodies;

    public ReportEndpoints(ReportService reports, Ids ids, RequestBody bodies) {
        this.reports = reports;
        this.ids = ids;
        this.bodies = bodies;
    }

    public void route(Router router) {
        router.route("GET", "/reports", this::list);
        router.route("POST", "/reports/{id}/runs", this::run);
    }

    private Answer list(Call call) {
        call.query().allow(List.of());
        JsonOut json = new JsonOut().object().name("items").list();
        reports.reports(call.context()).forEach(info -> write(json, info));
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private Answer run(Call call) {
        call.query().allow(List.of());
        List<String> offered = new ArrayList<>(List.of(JSON, CSV, PdfOut.MEDIA_TYPE, SheetOut.MEDIA_TYPE));
        offered.addAll(reports.mediaTypes());
        String type = Accept.choose(call, offered);
        RunRequest body = bodies.read(call, RunRequest.class);
        String programme = RequestBody.required("programmeId", body.programmeId());
        LocalDate date = RequestBody.required("date", body.date());
        long row = ids.row(Nouns.PROGRAMME, call.context().actor().tenantId(), programme)
                .orElseThrow(() -> ReadEndpoints.missing(Nouns.PROGRAMME));
        Map<String, Object> parameters = body.parameters() == null ? Map.of() : body.parameters();
        Outcome<ReportResult> outcome = reports.run(call.context(), new ReportRequest(call.variable("id"), row, date, parameters,
                Boolean.TRUE.equals(body.published())));
        return switch (outcome) {
            case Outcome.Done<ReportResult>(ReportResult result, List<UserError> warnings) -> answer(call, result, programme, type);
            case Outcome.Refused<ReportResult>(ErrorCode code, List<UserError> errors) ->
                throw Refusal.command(code, errors);
        };
    }

    private Answer answer(Call call, ReportResult result, String programme, String type) {
        byte[] body = switch (type) {
            case JSON -> ResultJson.write(result, programme);
            case CSV -> csv(result);
            case PdfOut.MEDIA_TYPE -> PdfOut.write(reports.pages(result));
            case SheetOut.MEDIA_TYPE -> SheetOut.write(reports.pages(result), Formula::neutral);
            default -> reports.write(call.context(), result, type);
        };
        String language = result.locale().toLanguageTag();
        return type.equals(CSV)
                ? new Answer.Whole(200, CSV + "; charset=utf-8; header=present", body,
                        Map.of("Content-Language", language, "Link", "</v1/reports>; rel=\"describedby\"; type=\"application/json\""))
                : new Answer.Whole(200, type, body, Map.of("Content-Language", language));
    }

    /** Numbers only: remarks would be rows to whoever reads it (RFC 4180). Further tables follow, each after an empty line and its title. */
    private static byte[] csv(ReportResult result) {
        CsvOut csv = new CsvOut();
        for (int i = 0; i < result.parts().size(); i++) {
            ReportResult.Part part = result.parts().get(i);
            if (i > 0) {
                csv.row(List.of()).row(List.of(part.title()));
            }
            csv.row(part.columns().stream().map(ReportResult.Column::heading).toList());
            part.rows().forEach(csv::row);
        }
        return csv.take();
    }

    private static void write(JsonOut json, ReportInfo info) {
        json.object().put("id", info.id()).put("version", info.version()).put("plugin", info.plugin()).put("title", info.title())
                .put("definition", info.definition()).put("programmes", info.programmes()).name("parameters").list();
        info.parameters().forEach(each -> json.object().put("name", each.name()).put("kind", each.kind()).put("required", each.required())
                .put("label", each.label()).endObject());
        json.endList().endObject();
    }

}
