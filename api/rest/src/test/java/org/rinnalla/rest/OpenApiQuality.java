package org.rinnalla.rest;

import static org.rinnalla.rest.OpenApiParts.array;
import static org.rinnalla.rest.OpenApiParts.map;
import static org.rinnalla.rest.OpenApiParts.ref;
import static org.rinnalla.rest.OpenApiParts.type;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.fidelity.FidelityMeasure;
import org.rinnalla.core.fidelity.FidelitySection;
import org.rinnalla.core.model.FidelityBand;
import org.rinnalla.core.model.FidelityScale;
import org.rinnalla.core.model.PeerActivity;
import org.rinnalla.core.survey.SurveyWithheld;

/** How figures about quality and the team look. */
final class OpenApiQuality {
    private OpenApiQuality() {}

    static Map<String, Object> schemas() {
        Map<String, Object> schemas = new LinkedHashMap<>();
        schemas.put("FidelityThreshold", whole(map("score", type("integer"), "bound", type("number"), "beyond", type("boolean"))));
        schemas.put("FidelityItem",
                whole(map("number", type("integer"), "section", constants(FidelitySection.values()), "label", type("string"), "measure",
                        constants(FidelityMeasure.values()), "lessIsBetter", type("boolean"), "computed", type("boolean"), "definition",
                        nullable("string"), "thresholds", array(ref("schemas/FidelityThreshold")), "wording",
                        orNull(whole(map("title", type("string"), "anchors", array(type("string"))))))));
        schemas.put("FidelityItems", whole(map("items", array(ref("schemas/FidelityItem")))));
        schemas.put("FidelityItemProposal", whole(map("item", ref("schemas/FidelityItem"), "score", nullable("integer"), "value",
                nullable("number"), "numerator", nullable("number"), "denominator", nullable("number"), "factor", nullable("number"),
                "definitionVersion", type("integer"), "figures", array(whole(map("name", type("string"), "value", type("number")))), "lift",
                orNull(whole(map("score", type("integer"), "threshold", type("number"), "beyond", type("boolean"), "distance",
                        type("number")))))));
        schemas.put("FidelityProposal", whole(map("from", day(), "to", day(), "scale", constants(FidelityScale.values()), "items",
                array(ref("schemas/FidelityItemProposal")))));
        List<Object> bands = new ArrayList<>(Arrays.stream(FidelityBand.values()).map(Enum::name).toList());
        bands.add(null);
        schemas.put("FidelityLift", whole(map("agreed", type("integer"), "total", nullable("integer"), "band",
                map("type", List.of("string", "null"), "enum", bands), "bandLabel", nullable("string"), "pointsToNextBand",
                nullable("integer"), "items",
                array(whole(map("item", ref("schemas/FidelityItem"), "score", type("integer"), "next",
                        orNull(ref("schemas/FidelityThreshold")), "proposal", orNull(ref("schemas/FidelityItemProposal"))))))));
        schemas.put("SatisfactionQuestion", whole(map("name", type("string"), "label", type("string"), "mean", nullable("number"))));
        schemas.put("SatisfactionResults",
                whole(map("answers", nullable("integer"), "withheld", orNull(constants(SurveyWithheld.values())), "withheldLabel",
                        nullable("string"), "questions", array(ref("schemas/SatisfactionQuestion")), "units",
                        array(whole(map("unitId", orNull(ref("schemas/Id")), "answers", nullable("integer"), "questions",
                                array(ref("schemas/SatisfactionQuestion"))))))));
        schemas.put("PeerCounts", whole(map("items", array(
                whole(map("municipality", type("string"), "activity", constants(PeerActivity.values()), "activityLabel", type("string"),
                        "peers", type("integer")))))));
        return schemas;
    }

    private static Map<String, Object> whole(Map<String, Object> properties) {
        return OpenApiSchemas.closed(properties, List.copyOf(properties.keySet()));
    }

    private static Map<String, Object> nullable(String name) {
        return map("type", List.of(name, "null"));
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return map("anyOf", List.of(schema, type("null")));
    }

    private static Map<String, Object> day() {
        return map("type", "string", "format", "date");
    }

    private static Map<String, Object> constants(Enum<?>[] values) {
        return map("type", "string", "enum", Arrays.stream(values).map(Enum::name).toList());
    }
}
