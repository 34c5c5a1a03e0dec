package org.rinnalla.graphql.schema;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.language.Definition;
import graphql.language.Node;
import graphql.parser.MultiSourceReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house's own reader of SDL reads what GraphQL Java's parser reads, to the line and column. */
class HouseSdlTest {
    @Test
    void readsEachFileAsGraphQlJavaDoes() {
        try (SdlFiles files = SdlFiles.open()) {
            CoreSdl.files().forEach(file -> readsAsGraphQlJavaDoes(file, files.read(file + ".graphqls")));
        }
    }

    private static void readsAsGraphQlJavaDoes(String file, byte[] text) {
        List<String> wanted = new ArrayList<>();
        MultiSourceReader reader = MultiSourceReader.newMultiSourceReader().string(new String(text, UTF_8), file).trackData(false).build();
        CoreSdl.parse(reader, 2_000_000).getDefinitions().forEach(each -> tell(each, 0, wanted));
        List<String> found = new ArrayList<>();
        HouseSdl.read(file, text).forEach(each -> tell(each, 0, found));
        assertThat(found).as(file).isEqualTo(wanted).isNotEmpty();
    }

    @Test
    void readsTextsOfSeveralLines() {
        String text = "\"\"\"\n  First line,\n    deeper \"word\"\n\n  last.\n\"\"\"\nenum Some {\n  \"A \\\"word\\\" and a \\\\.\"\n  ONE\n  \"Ä – ö\" THREE \"\"\" one line \"\"\" FOUR\n  \"Of one line.\"\n  TWO\n}\n";
        List<String> wanted = new ArrayList<>();
        CoreSdl.parse(MultiSourceReader.newMultiSourceReader().string(text, "x").trackData(false).build(), 10_000).getDefinitions()
                .forEach(each -> tell(each, 0, wanted));
        List<String> found = new ArrayList<>();
        HouseSdl.read("x", text.getBytes(UTF_8)).forEach(each -> tell(each, 0, found));
        assertThat(found).isEqualTo(wanted);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        for (String text : List.of("union Any = A | B", "type A { b: Int @deprecated }", "type A { b(c: Int = 5): Int }", "type A {",
                "type A { \"a \\n b\" b: Int }", "# a comment\ntype A { b: Int }")) {
            assertThatThrownBy(() -> HouseSdl.read("some.graphqls", text.getBytes(UTF_8))).isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("some.graphqls line ");
        }
    }

    private static void tell(Definition<?> definition, int depth, List<String> lines) {
        tell((Node<?>) definition, depth, lines);
    }

    /** What a node is, where it stands, what it says by itself, and the same of all below it. */
    private static void tell(Node<?> node, int depth, List<String> lines) {
        String description = node instanceof graphql.language.AbstractDescribedNode<?> described && described.getDescription() != null
                ? described.getDescription().getContent() + described.getDescription().isMultiLine()
                        + described.getDescription().getSourceLocation()
                : "";
        String name = node instanceof graphql.language.NamedNode<?> named ? named.getName() : "";
        String value = node instanceof graphql.language.BooleanValue truth ? String.valueOf(truth.isValue()) : "";
        lines.add(depth + " " + node.getClass().getSimpleName() + " " + node.getSourceLocation() + " " + name + value + " " + description);
        node.getChildren().forEach(child -> tell((Node<?>) child, depth + 1, lines));
    }
}
