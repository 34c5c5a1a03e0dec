package org.rinnalla.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The committed description is the one that follows from the model. After a change run with {@code -Dopenapi.write=true} and look at the diff. */
class OpenApiTest {
    private static final Path FOLDER = Path.of(System.getProperty("openapi.folder", "../../schema/rest"));

    @Test
    void theCommittedDescriptionIsTrue() throws IOException {
        Map<String, Object> document = OpenApiDocument.create();

        if (Boolean.getBoolean("openapi.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve("openapi.yaml"), Yaml.yaml(document));
            Files.writeString(FOLDER.resolve("openapi.json"), Yaml.json(document));
        }

        assertThat(FOLDER.resolve("openapi.yaml")).content().isEqualTo(Yaml.yaml(document));
        assertThat(FOLDER.resolve("openapi.json")).content().isEqualTo(Yaml.json(document));
    }

    @Test
    void everyAddressIsDescribedAndEveryDescribedOneIsThere() {
        List<String> described = new ArrayList<>();
        ((Map<?, ?>) OpenApiDocument.create().get("paths")).forEach((path, methods) -> ((Map<?, ?>) methods).keySet()
                .forEach(method -> described.add(method.toString().toUpperCase(Locale.ROOT) + " " + path)));

        try (RestFixture fixture = RestFixture.start()) {
            List<String> served = new ArrayList<>(fixture.addresses().stream().map(each -> each.replace(" /", " /v1/")).toList());
            served.add("GET /plugins");
            served.add("POST /v1/plugins/reload");

            assertThat(described).containsExactlyInAnyOrderElementsOf(served);
        }
    }
}
