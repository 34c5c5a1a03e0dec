package org.rinnalla.rest;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Holds every answer of a test against {@code openapi.yaml}. */
public final class Contract {
    private static final OpenApiInteractionValidator VALIDATOR = OpenApiInteractionValidator.createForInlineApiSpecification(description())
            .build();

    private Contract() {}

    /** Throws when the answer is not as described. An address or method that is not described must be answered with 401, 404 or 405. */
    public static void check(HttpRequest request, HttpResponse<String> answer) {
        String path = request.uri().getPath();
        if (!path.startsWith("/v1/") && !path.equals("/plugins")) {
            return;
        }
        SimpleResponse.Builder response = SimpleResponse.Builder.status(answer.statusCode());
        answer.headers().map().forEach(response::withHeader);
        if (!answer.body().isEmpty()) {
            response.withBody(answer.body());
        }
        ValidationReport report = VALIDATOR.validateResponse(path, Request.Method.valueOf(request.method().toUpperCase(Locale.ROOT)),
                response.build());
        List<String> problems = report.getMessages().stream().filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .filter(message -> !nowhere(message.getKey(), answer.statusCode()))
                // What the caller asked for: no body; and a file of no rows has none either.
                .filter(message -> !message.getKey().equals("validation.response.body.missing")
                        || answer.headers().firstValue("Preference-Applied").isEmpty()
                                && !answer.headers().firstValue("Content-Type").orElse("").contains("ndjson"))
                .map(message -> message.getKey() + ": " + message.getMessage() + " " + message.getAdditionalInfo()).toList();
        if (!problems.isEmpty()) {
            throw new AssertionError(request.method() + " " + request.uri() + " answers " + answer.statusCode()
                    + " otherwise than openapi.yaml says: " + problems + "\n" + answer.body());
        }
    }

    private static boolean nowhere(String key, int status) {
        return key.equals("validation.request.path.missing") && (status == 404 || status == 401)
                || key.equals("validation.request.operation.notAllowed") && (status == 405 || status == 401);
    }

    private static String description() {
        try (InputStream in = Contract.class.getResourceAsStream("/rinnalla/rest/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
