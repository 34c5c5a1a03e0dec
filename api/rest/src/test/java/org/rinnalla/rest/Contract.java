package org.rinnalla.rest;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.rest.Described.Operation;

/** Holds every answer of a test against {@code openapi.yaml}. */
public final class Contract {
    private static final Described DESCRIBED = Described.read();
    private static final Set<Integer> NOWHERE = Set.of(401, 404);
    private static final Set<Integer> NOT_SO = Set.of(401, 405);
    private static final Set<Integer> EMPTY = Set.of(204, 304);

    private Contract() {}

    /** Throws when the answer is not as described. An address or method that is not described must be answered with 401, 404 or 405. */
    public static void check(HttpRequest request, HttpResponse<String> answer) {
        String path = request.uri().getPath();
        if (!path.startsWith("/v1/") && !path.equals("/plugins")) {
            return;
        }
        List<String> problems = problems(path, request.method().toLowerCase(Locale.ROOT), answer);
        if (!problems.isEmpty()) {
            throw new AssertionError(request.method() + " " + request.uri() + " answers " + answer.statusCode()
                    + " otherwise than openapi.yaml says: " + problems + "\n" + answer.body());
        }
    }

    private static List<String> problems(String path, String method, HttpResponse<String> answer) {
        if (!DESCRIBED.knows(path)) {
            return NOWHERE.contains(answer.statusCode()) ? List.of() : List.of("no such address");
        }
        Optional<Operation> operation = DESCRIBED.operation(path, method);
        if (operation.isEmpty()) {
            return NOT_SO.contains(answer.statusCode()) ? List.of() : List.of("no such method");
        }
        if (!operation.get().answers(answer.statusCode())) {
            return List.of("no such status");
        }
        return answer.body().isEmpty() ? withoutBody(operation.get(), answer) : body(operation.get(), answer);
    }

    /** No body where one is described: what the caller asked for, and a file of no rows. */
    private static List<String> withoutBody(Operation operation, HttpResponse<String> answer) {
        boolean described = !operation.types(answer.statusCode()).isEmpty();
        boolean asked = answer.headers().firstValue("Preference-Applied").isPresent();
        return described && !asked && !type(answer).contains("ndjson") && !EMPTY.contains(answer.statusCode())
                ? List.of("a body is missing")
                : List.of();
    }

    private static List<String> body(Operation operation, HttpResponse<String> answer) {
        String type = type(answer);
        if (!operation.types(answer.statusCode()).contains(type)) {
            return List.of("media type " + type + " instead of " + operation.types(answer.statusCode()));
        }
        List<String> problems = new ArrayList<>();
        List<String> documents = type.contains("ndjson")
                ? answer.body().lines().toList()
                : type.contains("json") ? List.of(answer.body()) : List.of();
        DESCRIBED.schema(operation, answer.statusCode(), type).ifPresent(schema -> documents.forEach(document -> schema
                .validate(document, InputFormat.JSON).stream().map(Contract::told).forEach(problems::add)));
        return problems;
    }

    private static String told(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").map(value -> value.split(";", -1)[0].strip()).orElse("");
    }
}
