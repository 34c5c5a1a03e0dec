package org.rinnalla.graphql.http;

import io.helidon.http.HeaderNames;
import io.helidon.http.HttpMediaType;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.graphql.run.Request;

/** Reads a GraphQL request out of an HTTP request. */
final class Incoming {
    /** Some editors and shells put it before a file. */
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final List<String> PARAMETERS = List.of("query", "operationName", "variables", "extensions");

    private Incoming() {}

    /** A refusal with an HTTP status of its own. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final transient RinnallaException why;

        Refused(int status, RinnallaException why) {
            super(why.getMessage(), why, false, false);
            this.status = status;
            this.why = why;
        }

        int status() {
            return status;
        }

        RinnallaException why() {
            return why;
        }
    }

    /** A POST: JSON and nothing else, so that no page of another site can send one without being asked for leave. */
    static Request post(ServerRequest request, int maximum) {
        Optional<HttpMediaType> type = request.headers().contentType();
        if (type.isEmpty() || !type.get().mediaType().text().equals("application/json") || type.get().charset()
                .map(charset -> !charset.equalsIgnoreCase("utf-8")).orElse(false)) {
            throw new Refused(415, new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.content-type"));
        }
        return switch (JsonIn.read(body(request, maximum))) {
            case Map<?, ?> body -> request(body);
            case List<?> batch -> throw bad("error.graphql.batch");
            case null, default -> throw bad("error.graphql.body");
        };
    }

    /** A GET: the same by the query of the URL. */
    static Request get(ServerRequest request, int maximum) {
        if (request.query().rawValue().length() > maximum) {
            throw tooLarge(maximum);
        }
        Map<String, @Nullable Object> members = new HashMap<>();
        for (String name : PARAMETERS) {
            List<String> given = request.query().all(name, List::of);
            if (given.size() > 1) {
                throw bad("error.graphql.body");
            }
            if (given.size() == 1 && !(given.getFirst().isEmpty() && !name.equals("query"))) {
                boolean json = name.equals("variables") || name.equals("extensions");
                members.put(name, json ? JsonIn.read(given.getFirst()) : given.getFirst());
            }
        }
        return request(members);
    }

    private static Request request(Map<?, ?> body) {
        for (Object name : body.keySet()) {
            if (!PARAMETERS.contains(name.toString())) {
                throw new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.parameter",
                        Map.of("allowed", String.join(", ", PARAMETERS)));
            }
        }
        if (!(body.get("query") instanceof String query)) {
            // Clients that send a hash first look for this very word, and send the document from then on.
            boolean hash = body.get("extensions") instanceof Map<?, ?> extensions && extensions.containsKey("persistedQuery");
            throw bad(hash ? "error.graphql.persisted" : "error.graphql.query");
        }
        Object operation = body.get("operationName");
        if (operation != null && !(operation instanceof String)) {
            throw bad("error.graphql.operation-name");
        }
        map(body.get("extensions"), "error.graphql.extensions");
        return new Request(query, Optional.ofNullable((String) operation).filter(name -> !name.isEmpty()),
                map(body.get("variables"), "error.graphql.variables"));
    }

    private static Map<String, @Nullable Object> map(@Nullable Object value, String key) {
        Map<String, @Nullable Object> map = new HashMap<>();
        switch (value) {
            case null -> {
            }
            case Map<?, ?> given -> given.forEach((name, each) -> map.put(name.toString(), each));
            default -> throw bad(key);
        }
        return map;
    }

    private static String body(ServerRequest request, int maximum) {
        if (request.headers().contentLength().orElse(0) > maximum) {
            throw tooLarge(maximum);
        }
        if (request.headers().contains(HeaderNames.CONTENT_ENCODING)) {
            throw new Refused(415, new RinnallaException(ErrorCode.BAD_REQUEST, "error.graphql.content-type"));
        }
        if (!request.content().hasEntity()) {
            return "";
        }
        try (InputStream stream = request.content().inputStream()) {
            long told = request.headers().contentLength().orElse(-1);
            byte[] bytes = stream.readNBytes(told < 0 ? maximum + 1 : (int) told);
            if (bytes.length > maximum) {
                throw tooLarge(maximum);
            }
            if (plain(bytes)) {
                return new String(bytes, StandardCharsets.US_ASCII);
            }
            String text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw bad("error.json.utf8");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean plain(byte[] bytes) {
        for (byte each : bytes) {
            if (each < 0) {
                return false;
            }
        }
        return true;
    }

    private static Refused tooLarge(int maximum) {
        return new Refused(413, new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.body-size", Map.of("maximum", maximum)));
    }

    private static RinnallaException bad(String key) {
        return new RinnallaException(ErrorCode.BAD_REQUEST, key);
    }
}
