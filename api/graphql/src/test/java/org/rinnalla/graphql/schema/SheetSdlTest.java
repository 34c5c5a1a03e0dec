package org.rinnalla.graphql.schema;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.AbstractDescribedNode;
import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.MultiSourceReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;

/**
 * The files of sheets have the form that follows from the model. After a change of the model run with {@code -Drinnalla.sheets=write}: the
 * words that stand in a file are kept, what has none yet says TODO, and SdlTest fails until a person has written them there.
 */
class SheetSdlTest {
    private static final Path FOLDER = Path.of("..", "..", "schema", "graphql");

    @Test
    void theCommittedFilesFollowFromTheModel() throws IOException {
        boolean write = "write".equals(System.getProperty("rinnalla.sheets"));
        Set<String> enums = Nouns.all().stream().filter(noun -> !noun.isSheet()).flatMap(noun -> noun.attributes().stream())
                .map(Attribute::enumName).collect(Collectors.toCollection(HashSet::new));
        for (Noun noun : Nouns.all().stream().filter(Noun::isSheet).toList()) {
            Path file = FOLDER.resolve(CoreSdl.file(noun) + ".graphqls");
            String printed = new SheetSdl(noun, words(file), enums).print();
            if (write) {
                Files.writeString(file, printed);
            }

            assertThat(file).as("Write it anew with -Drinnalla.sheets=write, then look for TODO").exists().content().isEqualTo(printed);
        }
    }

    private static SheetWords words(Path file) throws IOException {
        Map<String, String> words = new HashMap<>();
        if (Files.exists(file)) {
            Document document = CoreSdl.parse(
                    MultiSourceReader.newMultiSourceReader().string(Files.readString(file), file.toString()).build(),
                    1_000_000);
            document.getDefinitions().forEach(definition -> collect(words, definition));
        }
        return new SheetWords(words);
    }

    private static void collect(Map<String, String> words, Definition<?> definition) {
        switch (definition) {
            case ObjectTypeDefinition type -> {
                keep(words, type.getName(), type);
                for (FieldDefinition field : type.getFieldDefinitions()) {
                    keep(words, type.getName() + "." + field.getName(), field);
                }
            }
            case InputObjectTypeDefinition type -> type.getInputValueDefinitions()
                    .forEach(field -> keep(words, type.getName() + "." + field.getName(), field));
            case EnumTypeDefinition type -> {
                keep(words, type.getName(), type);
                type.getEnumValueDefinitions().forEach(value -> keep(words, type.getName() + "." + value.getName(), value));
            }
            default -> {
            }
        }
    }

    /** What follows from the policies is told anew each time. */
    private static void keep(Map<String, String> words, String key, AbstractDescribedNode<?> node) {
        if (node.getDescription() != null) {
            String told = node.getDescription().getContent().replaceAll("\\s+", " ").strip();
            String own = told.replaceAll("\\s*Since 0\\.1\\.$", "").replaceAll("\\s*(Rows seen by|Seen by|Done by)[A-Z_, ]+\\.$", "")
                    .strip();
            if (!own.isEmpty() && !own.startsWith("TODO")) {
                words.put(key, own);
            }
        }
    }
}
