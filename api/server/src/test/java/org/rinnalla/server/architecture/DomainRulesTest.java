package org.rinnalla.server.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each numbered rule of the field has a test that carries its id in its name, such as {@code kn1_…}. */
class DomainRulesTest {
    private static final Pattern METHOD = Pattern.compile("\\bvoid ((?:[a-z]{2}\\d{1,2}_)+)");
    private static final Pattern ID = Pattern.compile("([a-z]{2})(\\d{1,2})_");

    @Test
    void everyRuleOfTheFieldHasATestOfItsName() {
        List<Path> tests = House.javaTests();

        Set<String> tested = new TreeSet<>();
        tests.forEach(file -> tested.addAll(ids(House.read(file))));

        assertThat(tests).hasSizeGreaterThan(100);
        assertThat(tested).containsAll(all());
    }

    @Test
    void aRuleIsFoundInATestsNameAndNowhereElse() {
        assertThat(ids("@Test\n    void kn1_kn2_theRules() { // st4_ and \"void\" fi1_\n")).containsExactly("kn1", "kn2");
    }

    private static Set<String> ids(String source) {
        Set<String> found = new TreeSet<>();
        Matcher method = METHOD.matcher(source);
        while (method.find()) {
            ID.matcher(method.group(1)).results().forEach(each -> found.add(each.group(1) + each.group(2)));
        }
        return found;
    }

    private static List<String> all() {
        return Stream.of(numbered("st", 13), numbered("kn", 11), numbered("pe", 9), numbered("fi", 10), numbered("hu", 8))
                .flatMap(List::stream).toList();
    }

    private static List<String> numbered(String programme, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> programme + number).toList();
    }
}
