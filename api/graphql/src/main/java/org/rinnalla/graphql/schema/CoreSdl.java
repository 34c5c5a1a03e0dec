package org.rinnalla.graphql.schema;

import graphql.language.Document;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The house's own SDL, one file a noun; each definition knows the file that it stands in. */
final class CoreSdl {
    static final List<String> FILES = List.of("common", "query", "mutation", "mutation-setting", "mutation-person", "mutation-work",
            "viewer", "tenant", "provider", "unit", "programme",
            "staff-member", "participant", "residence", "enrolment", "employer", "placement", "contact", "audit-event", "plugins");
    private static final int MAXIMUM = 2_000_000;

    private CoreSdl() {}

    static TypeDefinitionRegistry parse() {
        MultiSourceReader.Builder reader = MultiSourceReader.newMultiSourceReader().trackData(false);
        FILES.forEach(file -> reader.string(read(file) + "\n", file + ".graphqls"));
        return registry(parse(reader.build(), MAXIMUM));
    }

    static TypeDefinitionRegistry registry(Document document) {
        return new SchemaParser().buildRegistry(document);
    }

    /** Parses SDL under limits of its own, whatever the JVM-wide ones are. */
    static Document parse(MultiSourceReader reader, int maximum) {
        ParserOptions options = ParserOptions.newParserOptions().captureIgnoredChars(false).captureLineComments(false)
                .captureSourceLocation(true).readerTrackData(false).maxCharacters(maximum).maxTokens(maximum / 4)
                .maxWhitespaceTokens(maximum).maxRuleDepth(100).build();
        return new Parser().parseDocument(
                ParserEnvironment.newParserEnvironment().document(reader).parserOptions(options).build());
    }

    static String read(String file) {
        String path = "/rinnalla/graphql/" + file + ".graphqls";
        try (InputStream stream = CoreSdl.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("The schema file " + path + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
