package org.rinnalla.core.write.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.rinnalla.core.Actor;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.Role;

class CommandReaderTest {
    private static final RequestContext CONTEXT = new RequestContext(
            new Actor("someone", Role.PROGRAMME_MANAGER, 1, "tenant", new UnitScope.AllUnits()), Locale.ENGLISH, "", "request-1",
            Instant.parse("2026-06-15T10:00:00Z"));
    @TempDir
    private static Path folder;
    private static Ids ids;
    private static CommandReader reader;

    @BeforeAll
    static void open() {
        ids = new Ids(KeyRing.open(folder));
        reader = new CommandReader(ids, context -> Catalogue.empty());
    }

    @Test
    void theSameCommandIsReadFromEveryForm() {
        // Given an enrolment as GraphQL or REST, as NDJSON, and as CSV send it
        Map<String, Object> typed = new HashMap<>(Map.of("startedOn", LocalDate.of(2026, 1, 2), "aims", List.of("WORK", "STUDIES"),
                "statements", Map.of("a", true, "b", false)));
        Map<String, Object> byId = new HashMap<>(typed);
        byId.put("participantId", ids.encode(Nouns.PARTICIPANT, 1, 7));
        byId.put("programmeId", ids.encode(Nouns.PROGRAMME, 1, 8));
        Map<String, Object> byRef = new HashMap<>(typed);
        byRef.put("participantRef", "p");
        byRef.put("programmeRef", "g");
        Map<String, String> cells = Map.of("participantRef", "p", "programmeRef", "g", "startedOn", "2026-01-02", "aims", "STUDIES WORK",
                "statements", "b=false a=true", "endedOn", "");
        // When they are read
        Attempt api = reader.read(CONTEXT, CommandKinds.ENROLMENT_ACCEPT, byId, Form.IDS);
        Attempt row = reader.read(CONTEXT, CommandKinds.ENROLMENT_ACCEPT, byRef, Form.ROWS);
        Attempt line = reader.read(CONTEXT, CommandKinds.ENROLMENT_ACCEPT, cells, Form.CELLS);
        // Then they are the same command
        assertThat(row.command()).isEqualTo(line.command());
        assertThat(row.canonical()).isEqualTo(line.canonical()).isNotEqualTo(api.canonical());
        assertThat(api.command()).isInstanceOfSatisfying(EnrolmentAccept.class, command -> {
            assertThat(command.participant()).isEqualTo(new Ref.ById(7));
            assertThat(command.wish().aims()).containsExactlyInAnyOrder(Aim.WORK, Aim.STUDIES);
            assertThat(command.wish().statements()).containsEntry("a", true).containsEntry("b", false);
        });
        assertThat(Stream.of(api, row, line).flatMap(attempt -> attempt.faults().stream())).isEmpty();
    }

    @Test
    void anIdOfAnotherTenantOrNounLeadsNowhere() {
        Attempt attempt = reader.read(CONTEXT, CommandKinds.ENROLMENT_ACCEPT, Map.of("participantId", ids.encode(Nouns.PARTICIPANT, 2, 7),
                "programmeId", ids.encode(Nouns.UNIT, 1, 8), "startedOn", "2026-01-02"), Form.IDS);
        assertThat(attempt.faults()).isEmpty();
        assertThat(attempt.command()).isInstanceOfSatisfying(EnrolmentAccept.class, command -> {
            assertThat(command.participant()).isEqualTo(new Ref.Nowhere());
            assertThat(command.programme()).isEqualTo(new Ref.Nowhere());
        });
    }

    @ParameterizedTest
    @CsvSource({"email,nobody,INVALID", "phone,12,INVALID", "language,svenska,INVALID", "birthDate,2026-02-30,INVALID",
            "birthDate,1899-12-31,OUT_OF_RANGE", "birthDate,31.12.1999,INVALID", "gender,woman,UNKNOWN_VALUE", "residence,å1,INVALID",
            "nonsense,1,UNKNOWN_FIELD"})
    void eachMistakeHasItsCode(String column, String value, String code) {
        Attempt attempt = reader.read(CONTEXT, CommandKinds.PARTICIPANT_REGISTER,
                Map.of("givenName", "A", "familyName", "B", "unitRef", "u", column, value), Form.CELLS);
        assertThat(attempt.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.field()).isEqualTo(column);
            assertThat(fault.message()).doesNotContain("error.");
        });
    }

    @ParameterizedTest
    @CsvSource({"hoursPerWeek,0.5,true", "hoursPerWeek,168,true", "hoursPerWeek,0.4,false", "hoursPerWeek,168.1,false",
            "hoursPerWeek,7.25,false", "percent,1,true", "percent,100,true", "percent,0,false", "percent,101,false", "percent,50.5,false",
            "percent,1e999999999,false", "percent,fifty,false", "occupation,5,true", "occupation,51200,false", "wageCurrency,EUR,true",
            "wageCurrency,EUX,false", "wageAmount,0,false", "wageAmount,0.01,true"})
    void boundsHold(String column, String value, boolean sound) {
        Attempt attempt = reader.read(CONTEXT, CommandKinds.PLACEMENT_START,
                Map.of("enrolmentRef", "n", "kind", "STUDIES", "startedOn", "2026-01-02", column, value), Form.CELLS);
        assertThat(attempt.faults().isEmpty()).isEqualTo(sound);
    }

    @Test
    void typesAreNotGuessedWhereThereAreTypes() {
        Attempt attempt = reader.read(CONTEXT, CommandKinds.PLACEMENT_START, Map.of("enrolmentRef", "n", "kind", "STUDIES", "startedOn",
                "2026-01-02", "percent", "50", "title", 5, "hoursPerWeek", new BigDecimal("20.0")), Form.ROWS);
        assertThat(attempt.faults()).extracting("field").containsExactlyInAnyOrder("percent", "title");
    }

    @Test
    void nothingPersonalIsInATextForTheLog() {
        Attempt attempt = reader.read(CONTEXT, CommandKinds.PARTICIPANT_REGISTER, Map.of("givenName", "Canary", "familyName", "Canary",
                "unitRef", "u", "nationalId", "Canary", "phone", "0401234567", "email", "canary@example.org"), Form.CELLS);
        assertThat(attempt + " " + attempt.command() + " " + attempt.faults()).doesNotContainIgnoringCase("canary").doesNotContain("0401");
    }

    static Stream<CommandKind> kinds() {
        return CommandKinds.all().stream();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void noInputBreaksTheReader(CommandKind kind) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Object[] odd = {"", " ", "x", "\u0000", "\uD800", "1e9", "-1", "2026-13-01", "a=b", 1, -1L, 1.5, Double.NaN, true, List.of(),
                List.of("x", 1), Map.of(), Map.of("k", "v"), "9".repeat(5000), LocalDate.MAX, new BigDecimal("1e-999999999")};
        for (int round = 0; round < 200; round++) {
            for (Form form : Form.values()) {
                Map<String, Object> members = new HashMap<>();
                kind.fields().forEach(field -> members.put(form.name(field), odd[random.nextInt(odd.length)]));
                assertThat(reader.read(CONTEXT, kind, members, form).command()).as("seed %d", seed).isNotNull();
            }
        }
    }
}
