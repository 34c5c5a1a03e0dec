package org.rinnalla.graphql.schema;

import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputObjectTypeExtensionDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ObjectTypeExtensionDefinition;
import graphql.parser.MultiSourceReader;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;

/** The house's own SDL, one file a noun; each definition knows the file that it stands in. */
final class CoreSdl {
    static final List<String> FILES = List.of("common", "query", "mutation", "mutation-setting", "mutation-person", "mutation-work",
            "follow-along",
            "mutation-protection",
            "viewer", "tenant", "provider", "unit", "programme",
            "staff-member", "participant", "residence", "enrolment", "employer", "placement", "contact", "named-access",
            "consent", "disclosure", "audit-event", "plugins", "quality", "figure", "benefit-advice", "intake", "board");

    private static final Pattern HUMP = Pattern.compile("(?<=[a-z])(?=[A-Z])");

    private CoreSdl() {}

    /** Read once. Nobody may change it. */
    private static final class Once {
        static final TypeDefinitionRegistry REGISTRY = parsed();
    }

    /** To be looked at only. */
    static TypeDefinitionRegistry shared() {
        return Once.REGISTRY;
    }

    /** One of one's own, to merge more into. */
    static TypeDefinitionRegistry parse() {
        return new TypeDefinitionRegistry().merge(Once.REGISTRY);
    }

    private static TypeDefinitionRegistry parsed() {
        Document.Builder all = Document.newDocument();
        try (SdlFiles files = SdlFiles.open()) {
            files().map(file -> file + ".graphqls").forEach(file -> HouseSdl.read(file, files.read(file)).forEach(all::definition));
        }
        return folded(registry(all.build()));
    }

    /** Their names without ending, in the order in which they are read. */
    static Stream<String> files() {
        return Stream.concat(FILES.stream(), Nouns.all().stream().filter(Noun::isSheet).map(CoreSdl::file));
    }

    /** A sheet's file extends the types that lead to it; from here on nobody need know that they came in pieces. */
    private static TypeDefinitionRegistry folded(TypeDefinitionRegistry registry) {
        Map<String, List<ObjectTypeExtensionDefinition>> types = Map.copyOf(registry.objectTypeExtensions());
        types.forEach((name, extensions) -> {
            ObjectTypeDefinition type = Objects.requireNonNull(registry.getTypeOrNull(name, ObjectTypeDefinition.class), name);
            List<FieldDefinition> fields = new ArrayList<>(type.getFieldDefinitions());
            List.copyOf(extensions).forEach(each -> {
                fields.addAll(each.getFieldDefinitions());
                registry.remove(each);
            });
            registry.remove(type);
            registry.add(type.transform(builder -> builder.fieldDefinitions(fields)));
        });
        Map<String, List<InputObjectTypeExtensionDefinition>> inputs = Map.copyOf(registry.inputObjectTypeExtensions());
        inputs.forEach((name, extensions) -> {
            InputObjectTypeDefinition type = Objects.requireNonNull(registry.getTypeOrNull(name, InputObjectTypeDefinition.class), name);
            List<InputValueDefinition> fields = new ArrayList<>(type.getInputValueDefinitions());
            List.copyOf(extensions).forEach(each -> {
                fields.addAll(each.getInputValueDefinitions());
                registry.remove(each);
            });
            registry.remove(type);
            registry.add(type.transform(builder -> builder.inputValueDefinitions(fields)));
        });
        return registry;
    }

    /** The file of a sheet: its type, its commands, and the fields of other types that lead to it. */
    static String file(Noun noun) {
        return HUMP.matcher(noun.name()).replaceAll("-").toLowerCase(Locale.ROOT);
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
}
