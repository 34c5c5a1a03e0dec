package org.rinnalla.rest;

import static org.rinnalla.rest.OpenApiParts.map;
import static org.rinnalla.rest.OpenApiParts.parameter;
import static org.rinnalla.rest.OpenApiParts.ref;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.follow.FollowAlongState;
import org.rinnalla.core.follow.Kept;
import org.rinnalla.spi.FollowAlongKind;
import org.rinnalla.spi.ProtectedFact;

/** The addresses of the follow-along. */
final class OpenApiFollow {
    private OpenApiFollow() {}

    /** One of them; a listed one is a page of enrolments. */
    record Operation(String id, String summary, List<Object> parameters, Map<String, Object> schema, boolean listed) {
        String tag() {
            return id.equals("listProtectionGrades") ? "Protection" : "FollowAlong";
        }
    }

    static Map<String, Operation> operations() {
        Object on = map("name", "on", "in", "query", "required", true, "description", "The date.", "schema", day());
        List<Object> asked = List.of(ref("parameters/id"), on, parameter("unitId", "Only of this unit.", map("type", "string")),
                parameter("specialistId", "Only of this specialist's participants.", map("type", "string")));
        Map<String, Operation> all = new LinkedHashMap<>();
        all.put("/v1/programmes/{id}/overdue-contacts", new Operation("listOverdueContacts",
                "The enrolments that had no contact for longer than the programme allows on the date (on, required).", List.of(), Map.of(),
                true));
        all.put("/v1/programmes/{id}/overdue-follow-along", new Operation("listOverdueFollowAlong",
                "The contacts around jobs and job losses that are overdue on a date; at most 500.", asked, items(due()), false));
        all.put("/v1/programmes/{id}/work-progress", new Operation("listWorkProgress",
                "How far the programme's enrolments have come on the way to work by a date; at most 500.", asked, items(progress()),
                false));
        all.put("/v1/placements/{id}/follow-along", new Operation("listFollowAlong",
                "The contacts that are due around one job, as they stand on a date.", List.of(ref("parameters/id"), on), items(due()),
                false));
        all.put("/v1/protection-grades", new Operation("listProtectionGrades",
                "The grades of protected identity that can be recorded in the caller's country.", List.of(), items(grade()), false));
        return all;
    }

    private static Map<String, Object> grade() {
        return object(map("code", map("type", "string"), "label", map("type", "string"), "conceals",
                map("type", "array", "items", constants(ProtectedFact.values())), "namedStaffOnly", map("type", "boolean"), "mayLeave",
                map("type", "boolean")));
    }

    private static Map<String, Object> due() {
        return object(map("placementId", ref("schemas/Id"), "kind", constants(FollowAlongKind.values()), "kindLabel", map("type", "string"),
                "from", day(), "dueOn", day(), "faceToFace", map("type", "boolean"), "state", constants(FollowAlongState.values()),
                "stateLabel", map("type", "string"), "doneOn", orNull("string", "date")));
    }

    private static Map<String, Object> progress() {
        Map<String, Object> properties = map("enrolmentId", ref("schemas/Id"));
        for (String what : List.of("EmployerContact", "MeetingWithEmployer", "Job")) {
            properties.put("first" + what + "On", orNull("string", "date"));
            properties.put("daysToFirst" + what, orNull("integer", "int32"));
        }
        List.of("jobs", "competitiveJobs", "applicationsByParticipant", "applicationsTogether", "applicationsByStaff")
                .forEach(name -> properties.put(name, map("type", "integer")));
        properties.put("kept", map("type", "array", "items",
                object(map("weeks", map("type", "integer"), "kept", constants(Kept.values())))));
        return object(properties);
    }

    private static Map<String, Object> items(Map<String, Object> item) {
        return object(map("items", map("type", "array", "items", item)));
    }

    private static Map<String, Object> object(Map<String, Object> properties) {
        return map("type", "object", "additionalProperties", false, "required", List.copyOf(properties.keySet()), "properties", properties);
    }

    private static Map<String, Object> constants(Enum<?>[] values) {
        return map("type", "string", "enum", Arrays.stream(values).map(Enum::name).toList());
    }

    private static Map<String, Object> day() {
        return map("type", "string", "format", "date");
    }

    private static Map<String, Object> orNull(String type, String format) {
        return map("type", List.of(type, "null"), "format", format);
    }
}
