package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.plugin.Answer.Faulted;
import org.rinnalla.core.plugin.PluginFault.Reason;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** What a catalogue gives out. */
class InstalledTest {
    private final FakePlugin fake = new FakePlugin().bundle("en", "programme.name = One\nphase.first = Quay time\nterm.unit = Quay");

    @Test
    void a_programme_calls_things_by_its_own_words_or_the_platform_s() {
        fake.programmes.add(FakeProgramme.of("qz.one").term(Term.UNIT, "term.unit").phases(
                PhaseDefinition.of("FIRST", EnrolmentState.MAPPING, "phase.first"),
                new PhaseDefinition("SECOND", EnrolmentState.JOB_SEARCH, Optional.empty())));
        try (Catalogue catalogue = catalogue()) {
            InstalledProgramme programme = catalogue.programme(new ProgrammeId("qz.one")).orElseThrow();
            Texts texts = catalogue.texts();

            assertThat(programme.definition().phases()).extracting(phase -> programme.phaseName(texts, Locale.ENGLISH, phase))
                    .containsExactly("Quay time", "Job search");
            assertThat(programme.term(texts, Locale.of("sv"), Term.UNIT)).isEqualTo("Quay");
            assertThat(programme.term(texts, Locale.of("sv"), Term.PARTICIPANT)).isEqualTo("Deltagare");
        }
    }

    @Test
    void a_report_without_programmes_is_about_all_of_its_plugin() {
        fake.programmes.addAll(List.of(FakeProgramme.of("qz.one"), FakeProgramme.of("qz.two")));
        fake.reports.add(new FakeReport("qz-all", "1", List.of(), List.of()));
        fake.reports.add(new FakeReport("qz-one", "1", List.of("qz.one"), List.of()));
        try (Catalogue catalogue = catalogue()) {
            assertThat(catalogue.reports()).filteredOn(report -> report.fits(new ProgrammeId("qz.two"))).extracting(InstalledReport::id)
                    .containsExactly("qz-all");
            assertThat(catalogue.report("qz-one").orElseThrow().fits(new ProgrammeId("qz.one"))).isTrue();
        }
    }

    @Test
    void a_writer_that_floods_is_stopped() {
        fake.writers.add(new FakeWriter("application/x-flood", "flood"));
        try (Catalogue catalogue = catalogue()) {
            assertThat(catalogue.writer("application/x-flood").orElseThrow().write(Fence.standard(), new NoOutput()))
                    .isInstanceOfSatisfying(Faulted.class,
                            faulted -> assertThat(faulted.fault().reason()).isEqualTo(Reason.RETURNED_TOO_MUCH));
        }
    }

    @Test
    void an_identifier_is_offered_to_each_kind_in_turn() {
        fake.identifiers.add(new Prefixed("QZ_A", "A"));
        fake.identifiers.add(new Prefixed("QZ_B", "B"));
        try (Catalogue catalogue = catalogue()) {
            IdentifierReader reader = new IdentifierReader(Loading.FENCE);
            List<InstalledIdentifier> kinds = catalogue.identifiers("QZ");
            LocalDate today = LocalDate.of(2026, 3, 1);

            assertThat(reader.read(kinds, "B1", today)).isInstanceOfSatisfying(IdentifierReading.Known.class,
                    known -> assertThat(known.kind().type()).isEqualTo("QZ_B"));
            assertThat(reader.read(kinds, "Bx", today)).isInstanceOf(IdentifierReading.Wrong.class);
            assertThat(reader.read(kinds, "C1", today)).isInstanceOf(IdentifierReading.Unrecognised.class);
            assertThat(reader.read(kinds, "A".repeat(65), today)).isInstanceOf(IdentifierReading.Unrecognised.class);
            assertThat(reader.read(kinds, "A!", today)).isInstanceOfSatisfying(IdentifierReading.Unknown.class,
                    unknown -> assertThat(unknown.fault().message()).doesNotContain("A!"));
            assertThat(catalogue.identifiers("XX")).isEmpty();
        }
    }

    @Test
    void a_newer_catalogue_takes_the_place_of_an_older_one() {
        CatalogueHolder holder = new CatalogueHolder(Catalogue.empty());
        try (Catalogue next = catalogue()) {
            holder.replace(next);
            assertThat(holder.current()).isSameAs(next);
            assertThatThrownBy(() -> holder.replace(Catalogue.empty())).hasMessageContaining("newer than generation 1");
        }
    }

    private Catalogue catalogue() {
        return new Catalogue(1, List.of(fake.installed()), List.of(), Texts.core());
    }

    private record Prefixed(String type, String prefix) implements PersonIdentifier {
        @Override
        public TextKey name() {
            return TextKey.of("programme.name");
        }

        @Override
        public List<TextKey> texts() {
            return List.of();
        }

        @Override
        public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
            if (!input.startsWith(prefix)) {
                return new IdentifierOutcome.NotThisKind();
            }
            return switch (input.substring(1)) {
                case "1" -> new IdentifierOutcome.Valid(input, Optional.empty(), "**");
                case "!" -> throw new IllegalArgumentException(input);
                default -> new IdentifierOutcome.Invalid(new Violation("WRONG", "nationalId", TextKey.of("a"), Map.of()));
            };
        }
    }
}
