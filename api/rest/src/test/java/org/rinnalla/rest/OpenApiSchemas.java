package org.rinnalla.rest;

import static org.rinnalla.rest.OpenApiParts.array;
import static org.rinnalla.rest.OpenApiParts.map;
import static org.rinnalla.rest.OpenApiParts.ref;
import static org.rinnalla.rest.OpenApiParts.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.core.write.command.InputField.Need;
import org.rinnalla.rest.read.ListParameters;
import org.rinnalla.rest.read.Names;
import org.rinnalla.rest.write.Verb;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.Role;

/** The components of the description. */
final class OpenApiSchemas {
    private final Map<String, Object> schemas = new LinkedHashMap<>();
    private final Policy policy = Policy.standard();

    OpenApiSchemas() {
        schemas.put("Id", map("type", "string", "description", "Opaque id.", "minLength", 1, "maxLength", 100));
        schemas.put("PageInfo", closed(map("next", nullableText("Cursor for after; null: there is no next page."), "previous",
                nullableText("Cursor for before; null: there is no page before."), "hasMore",
                map("type", "boolean", "description", "There are rows beyond this page, in its direction."), "total",
                map("type", "integer", "description", "Count of all rows, when total=true was asked for.")),
                List.of("next", "previous", "hasMore")));
        Nouns.all().forEach(this::noun);
        errors();
        files();
        reports();
        benefits();
        plugins();
        schemas.putAll(OpenApiQuality.schemas());
        programmes();
    }

    private void programmes() {
        Map<String, Object> number = map("type", List.of("integer", "null"));
        Map<String, Object> date = map("type", "string", "format", "date");
        Map<String, Object> queue = map("programmeId", ref("schemas/Id"), "on", date, "length", type("integer"), "waiting", type("integer"),
                "longestDays", number, "medianDays", number, "acceptedLastYear", type("integer"), "medianDaysToAcceptance", number);
        schemas.put("WaitingList", closed(queue, List.copyOf(queue.keySet())));
        Map<String, Object> specialist = map("staffMemberId", ref("schemas/Id"), "name", type("string"), "active", type("integer"),
                "accepted", type("integer"), "free", number, "weeksUntilFree", number);
        Map<String, Object> capacity = map("programmeId", ref("schemas/Id"), "on", date, "limit", number, "free", number, "specialists",
                array(closed(specialist, List.copyOf(specialist.keySet()))), "activeNotTold", type("integer"),
                "acceptedNotTold", type("integer"));
        schemas.put("Capacity", closed(capacity, List.copyOf(capacity.keySet())));
    }

    /** The schema of a page of rows. */
    String page(Noun noun) {
        String name = noun.name() + "Page";
        schemas.putIfAbsent(name, closed(map("items", array(ref("schemas/" + noun.name())), "page", ref("schemas/PageInfo")),
                List.of("items", "page")));
        return name;
    }

    /** The schema of a command's body. */
    String input(Verb verb) {
        String name = large(verb.kind().name()) + "Input";
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (InputField field : verb.fields()) {
            Map<String, Object> value = OpenApiParts.input(field);
            if (field.need() == Need.OPTIONAL || field.need() == Need.CHANGE) {
                value = map("anyOf", List.of(value, type("null")));
            }
            properties.put(field.idName(), value);
            if (field.need() == Need.REQUIRED) {
                required.add(field.idName());
            }
        }
        if (verb.kind().isExtensible()) {
            properties.put("extensions", extensions("Fields of plugins by name; null clears."));
        }
        Map<String, Object> schema = closed(properties, required);
        schemas.putIfAbsent(name, schema);
        return name;
    }

    Map<String, Object> components() {
        return map("securitySchemes", map("bearer", map("type", "http", "scheme", "bearer", "bearerFormat", "JWT")), "parameters",
                parameters(), "headers",
                map("ETag", header("The row's version between quotation marks; send it back in If-Match with a change."), "Link",
                        header("The pages beside this one: rel=next, rel=prev (RFC 8288)."), "Location",
                        header("Where the new row is."), "DescribedBy",
                        header("With text/csv: rel=describedby, the list that names the report's columns (RFC 8288)."), "Content-Language",
                        header("The language of the answer.")),
                "schemas", schemas);
    }

    private void noun(Noun noun) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Attribute attribute : noun.attributes()) {
            if (attribute.shown()) {
                Map<String, Object> value = attribute.required() || attribute.name().equals("id")
                        ? OpenApiParts.value(attribute)
                        : OpenApiParts.nullable(attribute);
                properties.put(attribute.name(), seen(value, noun, attribute.name()));
            } else {
                Names.relation(noun, attribute)
                        .ifPresent(relation -> properties.put(attribute.name(),
                                seen(OpenApiParts.nullable(attribute), noun, relation.name())));
            }
        }
        for (String relation : ListParameters.includable(noun)) {
            properties.put(relation, row(noun.relation(relation), "Only with include=" + relation + "."));
        }
        for (Relation relation : noun.relations()) {
            if (relation.kind() == Relation.Kind.AT_DATE) {
                properties.put(relation.name(), row(relation, "What held on the day of the parameter on."));
            }
        }
        if (noun.isExtendable()) {
            properties.put("extensions",
                    extensions("Fields of plugins by name, as far as the caller sees them; left out where there are none. "
                            + "A field with an index is a query parameter of lists, like those of the platform."));
        }
        properties.put("warnings", map("type", "array", "description", "What to mind of a write; only in its answer.", "items",
                closed(map("code", type("string"), "field", type("string"), "message", type("string"), "rule", type("string")),
                        List.of("code", "field", "message", "rule"))));
        schemas.put(noun.name(), closed(properties, List.of("id")));
    }

    /** Which fields there are depends on the plugins of the installation: GraphQL introspection tells them. */
    private static Map<String, Object> extensions(String description) {
        return map("type", "object", "description", description, "additionalProperties",
                map("type", List.of("string", "number", "boolean", "null")));
    }

    private Map<String, Object> seen(Map<String, Object> value, Noun noun, String field) {
        List<String> roles = policy.roles(noun, field).stream().filter(role -> policy.rows(role, noun).isPresent()).map(Role::name).sorted()
                .toList();
        Map<String, Object> told = value.containsKey("$ref") ? map("allOf", List.of(value)) : value;
        told.put("description", "Seen by " + String.join(", ", roles) + ".");
        return told;
    }

    private static Map<String, Object> row(Relation relation, String description) {
        return map("description", description, "anyOf", List.of(ref("schemas/" + relation.target()), type("null")));
    }

    private void errors() {
        List<String> codes = new ArrayList<>();
        for (ErrorCode code : ErrorCode.values()) {
            codes.add(code.name());
        }
        Map<String, Object> properties = map("type", type("string"), "title", type("string"), "status", type("integer"), "detail",
                type("string"), "code", map("type", "string", "enum", codes), "requestId", type("string"), "errors",
                array(closed(map("pointer", map("type", "string", "description", "JSON pointer into the body."), "line",
                        map("type", "integer", "description", "Of a file of rows."), "field",
                        map("type", "string", "description", "Of a file of rows: the column."), "code", type("string"), "message",
                        type("string"), "rule", map("type", "string", "description", "Id of the rule that refuses.")),
                        List.of("code", "message"))));
        schemas.put("Problem", map("type", "object", "properties", properties, "required",
                List.of("type", "title", "status", "code", "requestId")));
    }

    private void files() {
        Map<String, Object> error = closed(map("line", type("integer"), "field", type("string"), "code", type("string"), "message",
                type("string"), "rule", type("string")), List.of("field", "code", "message"));
        schemas.put("ImportLine", map("oneOf", List.of(
                closed(map("line", type("integer"), "status",
                        map("type", "string", "enum", List.of("created", "skipped", "refused", "valid")), "id", ref("schemas/Id"), "ref",
                        type("string"), "errors", array(error)), List.of("line", "status")),
                closed(map("summary", closed(map("kind", type("string"), "mode", type("string"), "dryRun", type("boolean"), "rows",
                        type("integer"), "created", type("integer"), "skipped", type("integer"), "refused", type("integer"), "valid",
                        type("integer"), "complete", type("boolean")),
                        List.of("kind", "mode", "dryRun", "rows", "created", "skipped", "refused", "valid", "complete")), "errors",
                        array(error)), List.of("summary")))));
    }

    private void reports() {
        List<String> kinds = new ArrayList<>();
        for (ReportParameter.Kind kind : ReportParameter.Kind.values()) {
            kinds.add(kind.name());
        }
        Map<String, Object> texts = map("id", type("string"), "version", type("string"), "plugin", type("string"), "title", type("string"),
                "definition", type("string"), "programmes", array(type("string")), "parameters",
                array(closed(map("name", type("string"), "kind", map("type", "string", "enum", kinds), "required", type("boolean"), "label",
                        type("string")), List.of("name", "kind", "required", "label"))));
        schemas.put("Reports", closed(map("items", array(closed(texts, List.copyOf(texts.keySet())))), List.of("items")));
        Map<String, Object> table = map("columns",
                array(closed(map("key", type("string"), "heading", type("string")), List.of("key", "heading"))), "rows",
                array(type("object")), "notes", array(type("string")));
        Map<String, Object> section = map("title", type("string"));
        section.putAll(table);
        Map<String, Object> result = map("report", type("string"), "version", type("string"), "title", type("string"), "definition",
                type("string"), "programme", closed(map("id", ref("schemas/Id"), "name", type("string")), List.of("id", "name")), "date",
                map("type", "string", "format", "date"), "locale", type("string"), "published",
                map("type", "boolean", "description", "True: small numbers are hidden, written as \"*\", the others rounded."));
        result.putAll(table);
        result.put("sections", array(closed(section, List.copyOf(section.keySet()))));
        Map<String, Object> definition = map("id", type("string"), "version", type("string"), "title", type("string"), "definition",
                type("string"), "kind",
                map("type", "string", "enum", Arrays.stream(FigureKind.values()).map(Enum::name).toList()), "plugin",
                nullableText("The plugin that brings it; null: the platform's own."));
        Map<String, Object> figure = new LinkedHashMap<>(definition);
        figure.putAll(map("from", map("type", "string", "format", "date"), "to", map("type", "string", "format", "date"), "value",
                map("type", List.of("number", "null"), "description", "Null: there is none of nobody, or it is hidden."), "numerator",
                map("type", List.of("integer", "null")), "denominator", map("type", List.of("integer", "null")), "hidden",
                map("type", "boolean", "description", "True: too small to be shown outside the unit.")));
        schemas.put("FigureDefinitions",
                closed(map("items", array(closed(definition, List.copyOf(definition.keySet())))), List.of("items")));
        schemas.put("Figure", closed(figure, List.copyOf(figure.keySet())));
        schemas.put("Figures", closed(map("items", array(ref("schemas/Figure"))), List.of("items")));
        schemas.put("FiguresByUnit", closed(map("total", array(ref("schemas/Figure")), "items",
                array(closed(map("unitId", ref("schemas/Id"), "figures", array(ref("schemas/Figure"))), List.of("unitId", "figures"))),
                "page",
                closed(map("next", nullableText("For after."), "hasMore", type("boolean"), "total", type("integer")),
                        List.of("next", "hasMore", "total"))),
                List.of("total", "items", "page")));
        schemas.put("FigureMembers", closed(map("noun", type("string"), "items", array(type("object")), "page",
                closed(map("next", nullableText("For after."), "hasMore", type("boolean"), "total", type("integer")),
                        List.of("next", "hasMore", "total"))),
                List.of("noun", "items", "page")));
        schemas.put("ReportResult", closed(result, List.copyOf(result.keySet())));
    }

    private void benefits() {
        Map<String, Object> day = map("type", "string", "format", "date");
        Map<String, Object> warning = map("code", type("string"), "field", type("string"), "benefitType",
                nullableText("Code of the benefit that it is about."), "message", type("string"));
        Map<String, Object> advice = map("on", day, "recorded",
                map("type", "boolean", "description", "Advice was given and recorded by that day."), "warnings",
                array(closed(warning, List.copyOf(warning.keySet()))), "note",
                map("type", "string", "description", "That no amount is promised; show it with the warnings."), "table", type("string"),
                "source", type("string"), "asOf", day);
        schemas.put("BenefitAdvice", closed(advice, List.copyOf(advice.keySet())));
        List<String> forms = new ArrayList<>();
        for (BenefitType.Form form : BenefitType.Form.values()) {
            forms.add(form.name());
        }
        Map<String, Object> benefit = map("code", type("string"), "label", type("string"), "form", map("type", "string", "enum", forms),
                "extents", array(type("integer")), "dormant", type("boolean"), "stepless", type("boolean"), "steplessDecidedBefore",
                map("type", List.of("string", "null"), "format", "date"), "lookedUp",
                map("type", "boolean", "description", "False: general knowledge, to be shown to nobody as a rule."), "source",
                type("string"));
        schemas.put("BenefitTypes", closed(map("items", array(closed(benefit, List.copyOf(benefit.keySet())))), List.of("items")));
    }

    private void plugins() {
        Map<String, Object> contributions = new LinkedHashMap<>();
        List.of("programmes", "identifiers", "codeTables", "reports", "reportFormats", "fields", "data")
                .forEach(name -> contributions.put(name, array(type("string"))));
        Map<String, Object> problem = map("rule", type("string"), "place", type("string"), "message", type("string"), "remedy",
                type("string"));
        Map<String, Object> plugin = map("id", nullableText("Stable name."), "version", nullableText("The plugin's own."), "country",
                type("string"), "spiRange", type("string"), "state", map("type", "string", "enum", List.of("active", "refused")),
                "circuit",
                map("type", "string", "enum", List.of("closed", "half-open", "open"), "description",
                        "open: it failed too often; for a while no call goes through."),
                "vouched",
                map("type", "string", "enum", List.of("certificate", "hash", "nobody", "not-checked"), "description",
                        "Who vouches for its JAR."),
                "sha256", type("string"),
                "languages",
                array(type("string")), "file", type("string"), "contributions", closed(contributions, List.copyOf(contributions.keySet())),
                "problems", array(closed(problem, List.copyOf(problem.keySet()))));
        Map<String, Object> told = map("file", type("string"));
        told.putAll(problem);
        Map<String, Object> reload = map("at", map("type", "string", "format", "date-time"), "outcome",
                map("type", "string", "enum", List.of("reloaded", "unchanged", "rejected", "draining")), "problems",
                array(closed(told, List.copyOf(told.keySet()))));
        schemas.put("Plugins",
                closed(map("generation", type("integer"), "items", array(closed(plugin, List.of("id", "version", "state"))), "lastReload",
                        closed(reload, List.copyOf(reload.keySet()))), List.of("generation", "items")));
        schemas.put("PluginsReload", closed(
                map("outcome", map("type", "string", "enum", List.of("reloaded", "unchanged")), "generation", type("integer")),
                List.of("outcome", "generation")));
    }

    private static Map<String, Object> parameters() {
        return map("id", map("name", "id", "in", "path", "required", true, "schema", ref("schemas/Id")), "first",
                OpenApiParts.parameter("first",
                        "Rows from the beginning, or after a cursor; " + ListParameters.DEFAULT_SIZE + " if not given.",
                        size()),
                "after", OpenApiParts.parameter("after", "Only those after this cursor.", type("string")), "last",
                OpenApiParts.parameter("last", "Rows from the end, or before a cursor; not with first or after.", size()), "before",
                OpenApiParts.parameter("before", "Only those before this cursor.", type("string")), "total",
                OpenApiParts.parameter("total", "true: count all rows too.", type("boolean")), "IfMatch",
                head("If-Match", true, "The ETag of the row that the change was made from (for a staff role: of its staff member)."),
                "IfNoneMatch", head("If-None-Match", false, "The ETag that the caller has; 304 when it is still true."), "IdempotencyKey",
                head("Idempotency-Key", false, "The same key with the same body does it once and answers the same."), "Prefer",
                head("Prefer", false, "return=minimal: no body in the answer."));
    }

    private static Map<String, Object> size() {
        return map("type", "integer", "minimum", 1, "maximum", ListParameters.MAXIMUM_SIZE);
    }

    private static Map<String, Object> head(String name, boolean required, String description) {
        return map("name", name, "in", "header", "required", required, "description", description, "schema", type("string"));
    }

    private static Map<String, Object> header(String description) {
        return map("description", description, "schema", type("string"));
    }

    private static Map<String, Object> nullableText(String description) {
        return map("type", List.of("string", "null"), "description", description);
    }

    static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
        Map<String, Object> schema = map("type", "object", "additionalProperties", false, "properties", properties);
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    static String large(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code placementStart} as {@code Placement: start.} */
    static String words(String name) {
        String spaced = name.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
        int last = spaced.lastIndexOf(' ');
        return large(spaced.substring(0, last)) + ": " + spaced.substring(last + 1) + ".";
    }
}
