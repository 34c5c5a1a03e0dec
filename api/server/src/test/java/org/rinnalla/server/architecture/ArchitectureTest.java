package org.rinnalla.server.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows of the house (api/README.md) as tests. */
class ArchitectureTest {
    private static final JavaClasses ALL = House.classes();

    /** What each module may import of ours, beside itself. */
    private static final Map<String, List<String>> ARROWS = Map.of("spi", List.of(), "core", List.of("spi"), "database", List.of(),
            "persistence", List.of("core", "spi"), "graphql", List.of("core", "spi"), "rest", List.of("core", "spi"), "testkit",
            List.of("spi", "core", "graphql"), "plugin", List.of("spi"));

    @Test
    void theChecksLookAtTheWholeHouse() {
        assertThat(ALL.size()).isGreaterThan(House.AT_LEAST);
        assertThat(House.countrylessSources()).hasSizeGreaterThan(200);
        assertThat(ALL.stream().map(ArchitectureTest::module).distinct()).contains("spi", "core", "database", "persistence", "graphql",
                "rest", "server", "plugin");
    }

    @TestFactory
    Stream<DynamicTest> eachModuleImportsOnlyWhatItsArrowsAllow() {
        return ARROWS.entrySet().stream().map(arrow -> DynamicTest.dynamicTest(arrow.getKey() + " → " + arrow.getValue(),
                () -> arrow(arrow.getKey(), arrow.getValue()).allowEmptyShould(arrow.getKey().equals("testkit")).check(ALL)));
    }

    @Test
    void aPluginImportsNoOtherPlugin() {
        DescribedPredicate<JavaClass> otherPlugin = resideInAPackage("org.rinnalla.plugin..");
        ALL.stream().filter(otherPlugin).map(type -> type.getPackageName().split("\\.")[3]).distinct()
                .forEach(name -> noClasses().that().resideInAPackage("org.rinnalla.plugin." + name + "..").should()
                        .dependOnClassesThat(
                                otherPlugin.and(DescribedPredicate.not(resideInAPackage("org.rinnalla.plugin." + name + ".."))))
                        .check(ALL));
    }

    @Test
    void librariesStayInTheirRooms() {
        only("graphql..", "org.rinnalla.graphql..", "org.rinnalla.testkit..").check(ALL);
        only("org.dataloader..", "org.rinnalla.graphql..").check(ALL);
        only("jakarta.persistence..", "org.rinnalla.persistence..").check(ALL);
        only("org.eclipse.persistence..", "org.rinnalla.persistence..").check(ALL);
        // The benchmark's limits are hand-written SQL behind a bare handler; where it was not built it is not looked at.
        only("java.sql..", "org.rinnalla.persistence..", "org.rinnalla.database..", "org.rinnalla.benchmark..").check(ALL);
        only("jakarta.json.bind..", "org.rinnalla.rest..").check(ALL);
        only("io.helidon..", "org.rinnalla.graphql..", "org.rinnalla.rest..", "org.rinnalla.server..", "org.rinnalla.benchmark.limit..")
                .check(ALL);
        only("ch.vorburger..", "org.rinnalla.database..").check(ALL);
    }

    @Test
    void theSpiOwnsEveryTypeInIt() {
        classes().that().resideInAPackage("org.rinnalla.spi..").should().onlyDependOnClassesThat(
                resideInAnyPackage("org.rinnalla.spi..", "java..", "org.jspecify.annotations..")).check(ALL);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> packages = ALL.stream().filter(type -> !type.getSimpleName().equals("package-info")).map(JavaClass::getPackageName)
                .distinct().toList();
        List<String> marked = ALL.stream().filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith(NullMarked.class)).map(JavaClass::getPackageName).toList();
        assertThat(marked).containsAll(packages);
    }

    @Test
    void nothingLeansOnTheMachinesLocaleNorPrintsStackTraces() {
        noClasses().should().callMethod(String.class, "toLowerCase").orShould().callMethod(String.class, "toUpperCase").orShould()
                .callMethod(Throwable.class, "printStackTrace").check(ALL);
    }

    @Test
    void noCountryStandsInTheApiOrTheSchema() {
        List<String> words = House.countryWords();
        assertThat(words).hasSizeGreaterThan(20);
        assertThat(House.countrylessSources().stream().map(file -> file + " " + wordsIn(House.read(file), words))
                .filter(found -> !found.endsWith("[]"))).isEmpty();
    }

    @Test
    void noSourceIsLongerThan400Lines() {
        assertThat(House.javaSources()).hasSizeGreaterThan(House.AT_LEAST);
        assertThat(House.javaSources().stream().filter(file -> House.read(file).lines().count() > 400)).isEmpty();
    }

    @Test
    void eachOfTheseChecksCanFail() {
        JavaClasses guilty = new ClassFileImporter().importClasses(Guilty.class);
        assertThatThrownBy(() -> only("java.sql..", "org.rinnalla.persistence..").check(guilty)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> noClasses().should().callMethod(String.class, "toLowerCase").check(guilty))
                .isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> noClasses().that(describe("guilty", type -> true)).should()
                .dependOnClassesThat(outside("server", List.of("spi"))).check(guilty)).isInstanceOf(AssertionError.class);
        assertThat(wordsIn("// as in Freedonia, or FREEDONIA", List.of("freedonia"))).containsExactly("freedonia");
        assertThat(wordsIn("freedonian", List.of("freedonia"))).isEmpty();
    }

    private static ArchRule arrow(String module, List<String> allowed) {
        return noClasses().that(describe("in " + module, type -> module(type).equals(module))).should()
                .dependOnClassesThat(outside(module, allowed));
    }

    private static DescribedPredicate<JavaClass> outside(String module, List<String> allowed) {
        return describe("ours but not of " + module + " or " + allowed, type -> type.getPackageName().startsWith("org.rinnalla")
                && !module(type).equals(module) && !allowed.contains(module(type)));
    }

    private static ArchRule only(String library, String... rooms) {
        return noClasses().that().resideOutsideOfPackages(rooms).should().dependOnClassesThat().resideInAPackage(library);
    }

    private static String module(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts.length > 2 && parts[1].equals("rinnalla") ? parts[2] : "";
    }

    private static List<String> wordsIn(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words.stream().filter(word -> lower.contains(word))
                .filter(word -> java.util.regex.Pattern
                        .compile("(?<![\\p{L}\\d_])" + java.util.regex.Pattern.quote(word) + "(?![\\p{L}\\d_])")
                        .matcher(lower).find())
                .toList();
    }

    /** Breaks the rules on purpose. */
    @SuppressWarnings({"unused", "StringCaseLocaleUsage"})
    private static final class Guilty {
        private java.sql.@org.jspecify.annotations.Nullable Connection connection;
        private org.rinnalla.core.@org.jspecify.annotations.Nullable ErrorCode code;

        String lean(String text) {
            return text.toLowerCase();
        }
    }
}
