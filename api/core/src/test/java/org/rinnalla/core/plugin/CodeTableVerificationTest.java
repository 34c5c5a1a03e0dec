package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.CodeTable;

class CodeTableVerificationTest {
    private final FakePlugin plugin = new FakePlugin();

    @BeforeEach
    void texts() {
        plugin.bundle("en", "");
    }

    @Test
    void a_code_may_change_its_meaning_from_one_day_to_the_next() {
        table(entry("01", "", "2019-12-31"), entry("01", "2020-01-01", ""), entry("02", "", ""));

        assertThat(plugin.problems()).isEmpty();
    }

    @Test
    void a_code_means_one_thing_on_a_day() {
        table(entry("01", "", "2020-01-01"), entry("02", "", ""), entry("01", "2020-01-01", ""), entry("03", "", ""), entry("03", "", ""));

        assertThat(plugin.problems()).extracting(PluginProblem::message)
                .containsExactly("these codes are valid twice on the same day: 01, 03");
    }

    @Test
    void an_entry_ends_after_it_begins() {
        table(entry("01", "2020-01-02", "2020-01-01"));

        assertThat(plugin.problems()).extracting(PluginProblem::message).containsExactly("these codes end before they begin: 01");
    }

    @Test
    void a_parent_is_in_a_table_of_the_plugin() {
        CodeEntry county = entry("1", "", "");
        plugin.codeTables.add(new CodeTable("QZ_COUNTY", "made up", LocalDate.EPOCH, List.of(county)));
        table(child("01", "1"), child("02", "2"));

        assertThat(plugin.problems()).extracting(PluginProblem::message)
                .containsExactly("these parents are in no code table of the plugin: 2");
    }

    @Test
    void a_table_has_entries_and_labels_in_languages() {
        plugin.codeTables.add(new CodeTable("QZ_EMPTY", "made up", LocalDate.EPOCH, List.of()));
        table(new CodeEntry("01", Optional.empty(), Optional.empty(), Optional.empty(), Map.of("?!", "One")));

        assertThat(plugin.problems()).extracting(PluginProblem::message).containsExactly("it has 0 entries; 1–50000 are allowed",
                "these language tags of labels are unknown: ?!");
    }

    private void table(CodeEntry... entries) {
        plugin.codeTables.add(new CodeTable("QZ_TOWN", "made up", LocalDate.EPOCH, List.of(entries)));
    }

    private static CodeEntry entry(String code, String from, String to) {
        return new CodeEntry(code, Optional.empty(), day(from), day(to), Map.of("en", "Town"));
    }

    private static CodeEntry child(String code, String parent) {
        return new CodeEntry(code, Optional.of(parent), Optional.empty(), Optional.empty(), Map.of("en", "Town"));
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }
}
