package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.spi.CountryPlugin;

/** Whatever a plugin can be asked for, it can throw, recurse or answer nothing: found by looking at the interface, so that none is left out. */
class EveryCallbackTest {
    @TempDir
    private Path work = Path.of("");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            throws            | throw new IllegalStateException("boom");    | boom
            throws an error   | throw new LinkageError("boom");             | boom
            recurses          | return %s();                                | StackOverflowError
            returns null      | return null;                                | null
            """)
    void a_plugin_all_of_whose_contributions_fail_is_told_of_each(String what, String body, String said) {
        // Given a plugin every contribution of which fails
        String members = contributions().stream()
                .map(method -> "public " + method.getGenericReturnType().getTypeName() + " " + method.getName() + "() { "
                        + body.formatted(method.getName()) + " }")
                .collect(Collectors.joining("\n"));
        TestJar.plugin(work, members).build(work.resolve("plugins/bad.jar"));
        // When it is loaded
        List<PluginProblem> problems = Loading.problems(work.resolve("plugins"));
        // Then each of them is named
        assertThat(problems).extracting(PluginProblem::place)
                .containsExactlyInAnyOrderElementsOf(contributions().stream().map(method -> method.getName() + "()").toList());
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.rule()).isEqualTo(PluginRule.CONTRIBUTION_UNREADABLE);
            assertThat(problem.message()).contains(said);
        });
    }

    @Test
    void there_is_something_to_look_at() {
        assertThat(contributions()).hasSizeGreaterThanOrEqualTo(7).allMatch(Method::isDefault);
    }

    private static List<Method> contributions() {
        return Arrays.stream(CountryPlugin.class.getDeclaredMethods()).filter(method -> !method.getName().equals("descriptor"))
                .filter(method -> !method.isSynthetic())
                .sorted(Comparator.comparing(Method::getName)).toList();
    }
}
