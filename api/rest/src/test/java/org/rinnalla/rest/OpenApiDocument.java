package org.rinnalla.rest;

import static org.rinnalla.rest.OpenApiParts.array;
import static org.rinnalla.rest.OpenApiParts.json;
import static org.rinnalla.rest.OpenApiParts.map;
import static org.rinnalla.rest.OpenApiParts.parameter;
import static org.rinnalla.rest.OpenApiParts.problem;
import static org.rinnalla.rest.OpenApiParts.ref;
import static org.rinnalla.rest.OpenApiParts.responses;
import static org.rinnalla.rest.OpenApiParts.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.imports.ExportService;
import org.rinnalla.core.imports.FileColumns;
import org.rinnalla.core.intake.DueList;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.report.ReportService;
import org.rinnalla.rest.documents.PdfOut;
import org.rinnalla.rest.documents.SheetOut;
import org.rinnalla.rest.read.Names;
import org.rinnalla.rest.read.ProgrammeLists;
import org.rinnalla.rest.write.Verb;
import org.rinnalla.spi.ImportKind;

/** The description of the interface, made of the same data as the interface itself, so that it is true. */
final class OpenApiDocument {
    private final Map<String, Map<String, Object>> paths = new LinkedHashMap<>();
    private final OpenApiSchemas schemas = new OpenApiSchemas();

    static Map<String, Object> create() {
        return new OpenApiDocument().document();
    }

    private Map<String, Object> document() {
        Nouns.all().forEach(this::reads);
        Verb.all().forEach(this::write);
        programmes();
        files();
        reports();
        follow();
        quality();
        career();
        add("/plugins", "get",
                map("tags", List.of("Plugins"), "operationId", "listPlugins", "summary", "What country plugins are installed.",
                        "description", "For every role; file names and the problems of refused plugins are told to ADMINISTRATOR alone.",
                        "responses", responses(200, json(ref("schemas/Plugins")), "The plugins.", List.of())));
        Map<String, Object> reloading = responses(200, json(ref("schemas/PluginsReload")), "The plugins are read.", List.of());
        reloading.put("422", problem("The new set is broken; the old one stays in force. errors[] names what is wrong."));
        add("/v1/plugins/reload", "post",
                map("tags", List.of("Plugins"), "operationId", "reloadPlugins", "summary", "Reads the plugins directory anew.",
                        "description",
                        "For ADMINISTRATOR. Builds the new plugins and schema beside the old ones and puts them in force at once; requests in "
                                + "flight end on the old ones. Concerns every tenant of the installation.",
                        "responses", reloading));
        return map("openapi", "3.1.0", "info",
                map("title", "Rinnalla", "version", "0.1.0", "summary", "Supported employment: REST.", "description",
                        """
                                The same things as GraphQL, under the same names, with the same ids, cursors, limits and errors. Every row is shown as far \
                                as the caller's role may see it: a property that the role may not see is left out, one that has no value is null. The other \
                                end of a to-one relation stands as xId; include=x adds the row itself. Ids are opaque; a stranger's id answers as a missing \
                                one. Errors are application/problem+json (RFC 9457) with code, requestId and errors[]. Texts follow Accept-Language (sv, fi, \
                                sv-FI, nb, nn, en). Accept-Encoding: gzip is honoured. Every read and every write leaves a row in the audit \
                                trail; the header X-Purpose (200 characters, others than ASCII percent-encoded in UTF-8) says there why the caller asks.""",
                        "license", map("name", "Apache-2.0", "identifier", "Apache-2.0")),
                "servers", List.of(map("url", "/")), "security", List.of(map("bearer", List.of())), "tags", tags(), "paths", paths,
                "components",
                schemas.components());
    }

    private List<Object> tags() {
        return OpenApiReaders.tags(paths.values().stream().flatMap(path -> path.values().stream())
                .map(each -> ((Map<?, ?>) each).get("tags")).flatMap(each -> ((List<?>) each).stream()).distinct().map(String::valueOf)
                .toList());
    }

    private void reads(Noun noun) {
        String path = "/v1/" + Names.path(noun);
        String items = schemas.page(noun);
        add(path, "get",
                map("tags", List.of(noun.name()), "operationId", "list" + OpenApiSchemas.large(noun.plural()), "summary",
                        "The " + noun.plural()
                                + " that the caller may see.",
                        "description", OpenApiReaders.rows(noun), "parameters", OpenApiLists.parameters(noun), "responses",
                        responses(200, json(ref("schemas/" + items)), "A page.", List.of("Link"))));
        List<Object> extent = new ArrayList<>(List.of(id()));
        extent.addAll(OpenApiLists.extent(noun));
        extent.add(ref("parameters/IfNoneMatch"));
        Map<String, Object> one = responses(200, json(ref("schemas/" + noun.name())), "The row.", OpenApiParts.tagged(noun));
        one.put("304", map("description", "The caller has this state already."));
        add(path + "/{id}", "get", map("tags", List.of(noun.name()), "operationId", "get" + noun.name(), "summary",
                "One row by its id.", "description", OpenApiReaders.rows(noun), "parameters", extent, "responses", one));
        for (Relation relation : noun.relations()) {
            if (relation.kind() == Relation.Kind.MANY) {
                List<Object> parameters = new ArrayList<>(List.of(id()));
                parameters.addAll(OpenApiLists.parameters(relation.targetNoun()));
                add(path + "/{id}/" + Names.kebab(relation.name()), "get", map("tags", List.of(noun.name()), "operationId",
                        "list" + OpenApiSchemas.large(relation.name()) + "Of" + noun.name(), "summary",
                        "The " + relation.name() + " of one " + noun.name() + ".", "description",
                        OpenApiReaders.rows(relation.targetNoun()), "parameters", parameters, "responses",
                        responses(200, json(ref("schemas/" + schemas.page(relation.targetNoun()))), "A page.", List.of("Link"))));
            }
        }
    }

    private void programmes() {
        Map<String, Object> on = map("name", "on", "in", "query", "required", true, "description", "The date.", "schema",
                map("type", "string", "format", "date"));
        for (DueList list : DueList.values()) {
            List<Object> parameters = new ArrayList<>(List.of(id(), on));
            OpenApiLists.parameters(list.noun()).stream().filter(each -> !(each instanceof Map<?, ?> one && "on".equals(one.get("name"))))
                    .forEach(parameters::add);
            Map<String, Object> responses = responses(200, json(ref("schemas/" + schemas.page(list.noun()))), "A page.", List.of("Link"));
            responses.put("422", problem("The programme's definition has no such term."));
            add("/v1" + ProgrammeLists.path(list), "get", map("tags", List.of("Programme"), "operationId", list.field() + "OfProgramme",
                    "summary", "Rows of the programme that somebody must look after: " + OpenApiSchemas.words(list.field()), "description",
                    OpenApiReaders.rows(list.noun()), "parameters",
                    parameters, "responses", responses));
        }
        add("/v1/programmes/{id}/waiting-list", "get", map("tags", List.of("Programme"), "operationId", "waitingListOfProgramme", "summary",
                "The queue of the programme on a date.", "description",
                "Definition 1: a referral stands in it from the day on which it came in until the day on which it was decided; days are "
                        + "counted from the day on which it came in. It counts what the caller may see.",
                "parameters", List.of(id(), on), "responses", responses(200, json(ref("schemas/WaitingList")), "The queue.", List.of())));
        add("/v1/programmes/{id}/capacity", "get", map("tags", List.of("Programme"), "operationId", "capacityOfProgramme", "summary",
                "The places of the programme's specialists on a date.", "description",
                "free: limit minus active minus accepted; weeksUntilFree: by the places that became free in the 52 weeks before.",
                "parameters", List.of(id(), on), "responses", responses(200, json(ref("schemas/Capacity")), "The places.", List.of())));
    }

    private void write(Verb verb) {
        List<Object> parameters = new ArrayList<>();
        if (verb.changes()) {
            parameters.addAll(List.of(id(), ref("parameters/IfMatch")));
        }
        parameters.addAll(List.of(ref("parameters/IdempotencyKey"), ref("parameters/Prefer")));
        Noun noun = verb.kind().noun();
        Map<String, Object> responses = responses(verb.changes() ? 200 : 201, json(ref("schemas/" + noun.name())),
                verb.changes()
                        ? "Done; the row as it is now, with warnings when there is something to mind."
                        : "Done; the row as it is now, with warnings when there is something to mind; without a body when Prefer: "
                                + "return=minimal was asked for.",
                verb.changes() ? OpenApiParts.tagged(noun) : OpenApiParts.tagged(noun, "Location"));
        if (verb.changes()) {
            responses.put("204", map("description", "Done, and Prefer: return=minimal was asked for."));
            responses.put("412", problem("The row has changed since it was read (If-Match)."));
            responses.put("428", problem("If-Match is missing."));
        }
        responses.put("409", problem("CONFLICT or IDEMPOTENCY_KEY_REUSED."));
        responses.put("422", problem("A rule refuses it; errors[] says why, all of it."));
        responses.put("413", problem("The body is too large."));
        responses.put("415", problem("The body is no JSON."));
        Map<String, Object> body = json(ref("schemas/" + schemas.input(verb)));
        if (verb.method().equals("PATCH")) {
            body.put("application/merge-patch+json", map("schema", ref("schemas/" + schemas.input(verb))));
        }
        add("/v1" + verb.path(), verb.method().toLowerCase(Locale.ROOT), map("tags", List.of(noun.name()), "operationId",
                verb.kind().name(), "summary", OpenApiSchemas.words(verb.kind().name()), "description",
                verb.method().equals("PATCH") ? "A property that is left out stays as it is; null clears it." : "Everything or nothing.",
                "parameters", parameters, "requestBody", map("required", true, "content", body), "responses", responses));
    }

    private void files() {
        List<String> kinds = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        for (ImportKind kind : ImportKind.values()) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            kinds.add(name);
            columns.add(name + ": " + String.join(", ", FileColumns.of(kind).names()));
            add("/v1/exports/" + name, "get", map("tags", List.of("Files"), "operationId", "export" + OpenApiSchemas.large(name), "summary",
                    "All " + name + " that the caller may see, in the columns of an import.", "description",
                    "For " + String.join(", ", ExportService.exporters().stream().map(Enum::name).sorted().toList())
                            + ". Columns that the role may not see are left out. In CSV a cell that a spreadsheet would take for a formula begins "
                            + "with an apostrophe, which the import takes away again.",
                    "parameters",
                    List.of(parameter("format", "ndjson unless csv is asked for.",
                            map("type", "string", "enum", List.of("ndjson", "csv")))),
                    "responses", responses(200, OpenApiParts.files(), "The rows, streamed.", List.of())));
        }
        Map<String, Object> responses = responses(200, map("application/x-ndjson", map("schema", ref("schemas/ImportLine"))),
                "One line for each row, in their order, and a last one with the summary; sent while the file still comes in.", List.of());
        responses.put("413", problem("The file is too large."));
        responses.put("415", problem("Neither CSV nor NDJSON."));
        add("/v1/imports", "post", map("tags", List.of("Files"), "operationId", "importFile", "summary", "Takes a file of rows in.",
                "description",
                "CSV (UTF-8, a header, comma or semicolon) or NDJSON, gzip if wanted. A row whose ref is there already is skipped, so a file that "
                        + "broke off can be sent again. A file that cannot be read on is told in a problem, or, when rows have been told of, in "
                        + "errors of the last line with complete=false. Columns, the same as properties in NDJSON: "
                        + String.join("; ", columns) + ".",
                "parameters",
                List.of(map("name", "kind", "in", "query", "required", true, "schema", map("type", "string", "enum", kinds)),
                        parameter("dryRun", "Everything is tried and nothing stays.", type("boolean")),
                        parameter("mode", "row: each row by itself; atomic: all or nothing.",
                                map("type", "string", "enum", List.of("row", "atomic"), "default", "row"))),
                "requestBody", map("required", true, "content", OpenApiParts.files()), "responses", responses));
    }

    private void follow() {
        OpenApiFollow.operations().forEach((path, operation) -> {
            Map<String, Object> responses = responses(200,
                    json(operation.listed() ? ref("schemas/" + schemas.page(Nouns.ENROLMENT)) : operation.schema()), "The list.",
                    operation.listed() ? List.of("Link") : List.of());
            if (path.contains("{id}")) {
                responses.put("422", problem("The programme's definition has no such term."));
            }
            add(path, "get", map("tags", List.of(operation.tag()), "operationId", operation.id(), "summary", operation.summary(),
                    "description", OpenApiReaders.rows(Nouns.ENROLMENT), "parameters",
                    operation.listed() ? followed(OpenApiLists.parameters(Nouns.ENROLMENT)) : operation.parameters(),
                    "responses",
                    responses));
        });
    }

    private static List<Object> followed(List<Object> parameters) {
        List<Object> all = new ArrayList<>(List.of(id()));
        all.addAll(parameters);
        return all;
    }

    private void figures() {
        String roles = "For " + String.join(", ", FigureService.roles().stream().map(Enum::name).sorted().toList()) + ".";
        Map<String, Object> day = map("type", "string", "format", "date");
        List<Object> asked = List.of(map("name", "programmeId", "in", "query", "required", true, "schema", ref("schemas/Id")),
                map("name", "from", "in", "query", "required", true, "schema", day),
                map("name", "to", "in", "query", "required", true, "schema", day),
                parameter("published", "True: as they may be given to anybody, of whole quarters, with small numbers hidden.",
                        type("boolean")));
        add("/v1/figure-definitions", "get", map("tags", List.of("Figures"), "operationId", "listFigureDefinitions", "summary",
                "Every way of counting.", "description", roles, "responses",
                responses(200, json(ref("schemas/FigureDefinitions")), "The definitions.", List.of())));
        List<Object> several = new ArrayList<>(asked);
        several.add(parameter("id", "A definition; may stand several times; left out: all.", type("string")));
        figure("/v1/figures", "listFigures", "Figures of a programme.", roles, several, "Figures");
        List<Object> units = new ArrayList<>(several.subList(1, several.size()));
        units.add(parameter("programmeId", "A programme; left out: all.", ref("schemas/Id")));
        units.add(parameter("first", "How many units, 1–100; 50 if not given.", type("integer")));
        units.add(parameter("after", "Only units after this cursor.", type("string")));
        figure("/v1/figures-by-unit", "listFiguresByUnit", "Figures of each unit, and of all together.", roles + " Numbers and shares of "
                + "persons and jobs, from sums that the server keeps. A period that was never asked for may have to be counted first: 503, "
                + "with Retry-After, until it is. Each answer is of one moment, a later page of a later one. Where small numbers are hidden, so is every unit from which one could be worked out.",
                units,
                "FiguresByUnit");
        Map<String, Object> id = map("name", "id", "in", "path", "required", true, "schema", type("string"));
        List<Object> single = new ArrayList<>(asked);
        single.add(id);
        figure("/v1/figures/{id}", "getFigure", "A figure of a programme.", roles, single, "Figure");
        List<Object> members = new ArrayList<>(single);
        members.add(parameter("first", "How many, 1–100; 50 if not given.", type("integer")));
        members.add(parameter("after", "Only those after this cursor.", type("string")));
        figure("/v1/figures/{id}/members", "listFigureMembers", "Whom a figure counts above the line.",
                roles + " Not for published figures, nor for roles that do not see who the participants are.", members, "FigureMembers");
    }

    private void figure(String path, String id, String summary, String description, List<Object> parameters, String schema) {
        Map<String, Object> responses = responses(200, json(ref("schemas/" + schema)), summary, List.of());
        responses.put("422", problem("There is no such figure for the programme, or the period cannot be."));
        add(path, "get", map("tags", List.of("Figures"), "operationId", id, "summary", summary, "description", description, "parameters",
                parameters, "responses", responses));
    }

    private void reports() {
        figures();
        String roles = "For " + String.join(", ", ReportService.runners().stream().map(Enum::name).sorted().toList()) + ".";
        String reviews = " Reports of fidelity reviews: for those who see the reviews, METHOD_SUPPORTER among them, and nobody else.";
        add("/v1/reports", "get", map("tags", List.of("Reports"), "operationId", "listReports", "summary", "The reports that can be run.",
                "description", roles + reviews, "responses", responses(200, json(ref("schemas/Reports")), "The reports.", List.of())));
        Map<String, Object> content = json(ref("schemas/ReportResult"));
        content.put("text/csv", map("schema", type("string")));
        content.put(PdfOut.MEDIA_TYPE, map("schema", map("type", "string", "format", "binary")));
        content.put(SheetOut.MEDIA_TYPE, map("schema", map("type", "string", "format", "binary")));
        Map<String, Object> responses = responses(200, content,
                "The result in the form that Accept asks for; plugins may offer more media types, which a 406 lists. CSV tells where its "
                        + "columns are described.",
                List.of("DescribedBy", "Content-Language"));
        responses.put("413", problem("The body is too large."));
        responses.put("415", problem("The body is no JSON."));
        responses.put("422", problem("A parameter is wrong or the report is not for this programme."));
        responses.put("502", problem("The plugin failed."));
        add("/v1/reports/{id}/runs", "post", map("tags", List.of("Reports"), "operationId", "runReport", "summary", "Runs a report.",
                "description", roles + reviews + " It counts what the caller may see.", "parameters",
                List.of(map("name", "id", "in", "path", "required", true, "schema", type("string"))), "requestBody",
                map("required", true, "content", json(map("type", "object", "additionalProperties", false, "required",
                        List.of("programmeId", "date"), "properties",
                        map("programmeId", ref("schemas/Id"), "date", map("type", "string", "format", "date"), "parameters",
                                map("type", "object"), "published",
                                map("type", "boolean", "description",
                                        "True: as it may be given to anybody, with small numbers hidden."))))),
                "responses", responses));
    }

    /** Figures about quality and the team. */
    private void quality() {
        Map<String, Object> day = map("type", "string", "format", "date");
        figures("/fidelity-items", "listFidelityItems", "The 25 items of the fidelity scale, in the caller's language.", List.of(),
                "FidelityItems");
        figures("/fidelity-proposal", "getFidelityProposal",
                "What live data say about items 1, 4, 15, 17, 19, 20, 21, 23 and 24; for TEAM_LEADER, METHOD_SUPPORTER, PROGRAMME_MANAGER.",
                List.of(parameter("programmeId", "A programme; give it, a unit, or both.", ref("schemas/Id")),
                        parameter("unitId", "A unit.", ref("schemas/Id")), required("from", "First day of the period.", day),
                        required("to", "Last day of the period.", day)),
                "FidelityProposal");
        figures("/fidelity-reviews/{id}/lift", "getFidelityLift", "What would lift the score of a review.", List.of(id()), "FidelityLift");
        figures("/satisfaction-surveys/{id}/results", "getSatisfactionResults",
                "What came of a survey that is over; nothing is told about fewer than five answers.", List.of(id()), "SatisfactionResults");
        figures("/peer-counts", "getPeerCounts", "Peer supporters with a post on a day, by municipality and activity.",
                List.of(required("on", "The day.", day)), "PeerCounts");
        worklist("/peers-without-certificate", Nouns.STAFF_MEMBER, "Peer supporters without a certificate that holds on a day.");
        worklist("/overdue-check-ins", Nouns.named("PeerPost"), "Posts of peer supporters whose next check-in was due before a day.");
    }

    private void figures(String path, String operation, String summary, List<Object> parameters, String schema) {
        Map<String, Object> responses = responses(200, json(ref("schemas/" + schema)), "The figures.", List.of());
        responses.put("422", problem("What was asked for cannot be told; see code and errors."));
        add("/v1" + path, "get", map("tags", List.of("Quality"), "operationId", operation, "summary", summary, "parameters", parameters,
                "responses", responses));
    }

    private void worklist(String path, Noun noun, String summary) {
        List<Object> parameters = OpenApiLists.parameters(noun);
        parameters.add(parameter("on", "The day; today if not given.", map("type", "string", "format", "date")));
        add("/v1" + path, "get", map("tags", List.of("Quality"), "operationId",
                "list" + OpenApiSchemas.large(path.substring(1).replace("-", "")), "summary", summary, "description",
                OpenApiReaders.rows(noun), "parameters", parameters,
                "responses", responses(200, json(ref("schemas/" + schemas.page(noun))), "A page.", List.of("Link"))));
    }

    private static Map<String, Object> required(String name, String description, Map<String, Object> schema) {
        Map<String, Object> parameter = parameter(name, description, schema);
        parameter.put("required", true);
        return parameter;
    }

    private void career() {
        String roles = "For " + String.join(", ",
                Policy.standard().roles(Nouns.PARTICIPANT, "benefits").stream().map(Enum::name).sorted().toList()) + ".";
        Map<String, Object> day = map("type", "string", "format", "date");
        Map<String, Object> answers = responses(200, json(ref("schemas/BenefitAdvice")), "What to mind.", List.of());
        answers.put("422", problem("A number is out of its range."));
        answers.put("502", problem("The plugin failed."));
        add("/v1/participants/{id}/benefit-advice", "get",
                map("tags", List.of("Benefit"), "operationId", "adviseBenefits", "summary",
                        "How a participant can try work without losing a benefit.", "description",
                        roles + " Nothing is stored and no amount is promised.", "parameters",
                        List.of(id(), parameter("on", "First day of the planned work; today if not given.", day),
                                parameter("percent", "How much, in percent of full time, 1–100.", type("integer")),
                                parameter("hoursPerWeek", "How much, in hours a week.", type("number")),
                                parameter("wageAmount", "Wage before tax, a month, in the money of the country.", type("number"))),
                        "responses", answers));
        add("/v1/benefit-types", "get",
                map("tags", List.of("Benefit"), "operationId", "listBenefitTypes", "summary", "The benefits that the country has on a day.",
                        "parameters", List.of(parameter("on", "The day; today if not given.", day)), "responses",
                        responses(200, json(ref("schemas/BenefitTypes")), "The benefits, in the order in which to show them.", List.of())));
        add("/v1/support-plans/{id}/document", "get",
                map("tags", List.of("SupportPlan"), "operationId", "printSupportPlan", "summary", "A coordinated plan as a paper.",
                        "description", roles + " In the caller's language.", "parameters", List.of(id()), "responses",
                        responses(200, map(PdfOut.MEDIA_TYPE, map("schema", map("type", "string", "format", "binary"))), "The paper.",
                                List.of())));
    }

    private static Map<String, Object> id() {
        return ref("parameters/id");
    }

    private void add(String path, String method, Map<String, Object> operation) {
        paths.computeIfAbsent(path, key -> new LinkedHashMap<>()).put(method, operation);
    }
}
