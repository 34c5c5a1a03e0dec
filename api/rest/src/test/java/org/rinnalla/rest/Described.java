package org.rinnalla.rest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** {@code openapi.json}, read once; a schema is prepared when first asked for, in its place within the one document, and kept. */
final class Described {
    private static final String PLACE = "https://rinnalla.example/openapi.json";
    private static final String REFERENCE = "#/components/schemas/";

    private final List<Path> paths;
    private final SchemaRegistry registry;
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();

    private Described(String text, JsonObject document) {
        this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of(PLACE, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
        // Of two that fit an address, the one with fewer gaps is meant
        this.paths = document.getJsonObject("paths").entrySet().stream()
                .map(entry -> new Path(List.of(entry.getKey().split("/")), entry.getValue().asJsonObject()))
                .sorted(Comparator.comparingLong(Path::gaps)).toList();
    }

    static Described read() {
        try (InputStream in = Described.class.getResourceAsStream("/rinnalla/rest/openapi.json")) {
            if (in == null) {
                throw new IllegalStateException("openapi.json is not on the class path");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            try (JsonReader reader = Json.createReader(new StringReader(text))) {
                return new Described(text, reader.readObject());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean knows(String path) {
        return find(path).isPresent();
    }

    Optional<Operation> operation(String path, String method) {
        return find(path).map(found -> found.methods().getJsonObject(method)).map(found -> new Operation(found.getJsonObject("responses")));
    }

    /** What a body must be like; empty: nothing is said that JSON could break. */
    Optional<Schema> schema(Operation operation, int status, String type) {
        String reference = operation.content(status).getJsonObject(type).getJsonObject("schema").getString("$ref", "");
        return reference.startsWith(REFERENCE)
                ? Optional.of(schemas.computeIfAbsent(reference, each -> registry.getSchema(SchemaLocation.of(PLACE + each))))
                : Optional.empty();
    }

    private Optional<Path> find(String path) {
        List<String> asked = List.of(path.split("/"));
        return paths.stream().filter(each -> each.fits(asked)).findFirst();
    }

    private record Path(List<String> parts, JsonObject methods) {
        boolean fits(List<String> asked) {
            if (asked.size() != parts.size()) {
                return false;
            }
            for (int i = 0; i < asked.size(); i++) {
                if (!parts.get(i).startsWith("{") && !parts.get(i).equals(asked.get(i))) {
                    return false;
                }
            }
            return true;
        }

        long gaps() {
            return parts.stream().filter(part -> part.startsWith("{")).count();
        }
    }

    /** What one method of one address answers. */
    record Operation(JsonObject responses) {
        boolean answers(int status) {
            return responses.containsKey(Integer.toString(status));
        }

        Set<String> types(int status) {
            return content(status).keySet();
        }

        private JsonObject content(int status) {
            return Optional.ofNullable(responses.getJsonObject(Integer.toString(status)).getJsonObject("content"))
                    .orElse(JsonObject.EMPTY_JSON_OBJECT);
        }
    }
}
