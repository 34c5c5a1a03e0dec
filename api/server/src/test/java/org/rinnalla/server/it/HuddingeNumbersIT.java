package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.DemoRows.Row;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/** What Huddinge tells of itself, by source and by step, over HTTP from the demo data. */
class HuddingeNumbersIT {
    private static final String TENANT = "huddinge";
    private static final String DAY = "2026-11-22";
    private final RunningServer server = RunningServer.shared();
    private final Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, TENANT, "huddinge-tl-1", "huddinge-outreach-team");
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, TENANT, "huddinge-pm-1");
    private final String programme = leader.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");
    private final DemoRows rows = new DemoRows(TENANT);

    @Test
    void hu2_nearlyAHundredBySource() {
        Map<String, Integer> told = new Reports(leader, programme).byLabel("se-outreach", DAY, "from", "2026-01-01");

        assertThat(told).containsEntry("Personer sedan starten", 97).containsEntry("Hyresvärd", 27).containsEntry("Anhörig", 24)
                .containsEntry("Polis", 14).containsEntry("Kyrka", 11).containsEntry("Bibliotek", 7).containsEntry("Socialtjänsten", 6)
                .containsEntry("Vårdkontakt", 5).containsEntry("Annan", 3);
        assertThat(told).containsEntry("Nya under perioden", (int) rows.of(ImportKind.OUTREACH_CASES).stream()
                .filter(row -> row.text("receivedOn").compareTo("2026-01-01") >= 0).count());
    }

    @Test
    void hu3_hu4_byStepAsTheFilesSay() {
        Map<String, Integer> told = new Reports(leader, programme).byLabel("se-outreach", DAY, "from", "2026-01-01");
        Map<String, Long> tried = by(ImportKind.OUTREACH_ATTEMPTS, row -> row.text("kind"));
        long reached = rows.of(ImportKind.OUTREACH_ATTEMPTS).stream().filter(row -> row.text("result").equals("REACHED"))
                .map(row -> row.text("outreachCaseRef")).distinct().count();

        assertThat(told).containsEntry("Brev", number(tried, "LETTER")).containsEntry("Telefon", number(tried, "PHONE"))
                .containsEntry("Hembesök", number(tried, "HOME_VISIT")).containsEntry("Promenad", number(tried, "WALK"))
                .containsEntry("Sällskap till myndighet", number(tried, "AUTHORITY_ACCOMPANIED"))
                .containsEntry("Nådda: första kontakt finns", (int) reached)
                .containsEntry("Andel nådda (%)", (int) Math.round(reached * 100 / 97.0));
    }

    @Test
    void hu6_handOversByService() {
        Map<String, Integer> told = new Reports(leader, programme).byLabel("se-outreach", DAY, "from", "2026-01-01");
        Map<String, Long> offered = by(ImportKind.HAND_OVERS, row -> row.text("service"));

        assertThat(told).containsEntry("Boendestöd", number(offered, "HOUSING_SUPPORT")).containsEntry("Hemtjänst",
                number(offered, "HOME_CARE"));
    }

    /** On a day of the past only what had happened by then is counted. */
    @Test
    void aDayOfThePastHasItsOwnNumbers() {
        String day = "2021-06-30";
        Map<String, Integer> told = new Reports(leader, programme).byLabel("se-outreach", day, "from", "2021-01-01");

        assertThat(told.getOrDefault("Personer sedan starten", 0)).isEqualTo((int) rows.of(ImportKind.OUTREACH_CASES).stream()
                .filter(row -> row.text("receivedOn").compareTo(day) <= 0).count());
        assertThat(told.getOrDefault("Brev", 0)).isEqualTo((int) rows.of(ImportKind.OUTREACH_ATTEMPTS).stream()
                .filter(row -> row.text("kind").equals("LETTER") && row.text("triedOn").compareTo(day) <= 0).count());
        assertThat(told.getOrDefault("Boendestöd", 0)).isEqualTo((int) rows.of(ImportKind.HAND_OVERS).stream()
                .filter(row -> row.text("service").equals("HOUSING_SUPPORT") && row.text("offeredOn").compareTo(day) <= 0).count());
    }

    /** The manager, who may not see where a signal came from, gets the numbers without the sources. */
    @Test
    void hu2_outsideTheUnitTheSourcesAreNotEvenCounted() {
        Map<String, Integer> told = new Reports(manager, programme).byLabel("se-outreach", DAY, "from", "2026-01-01");

        assertThat(told).containsEntry("Personer sedan starten", 97).doesNotContainKeys("Hyresvärd", "Polis", "Kyrka");
    }

    @Test
    void hu8_twelveBecameParticipantsAndNobodyWaits() {
        Map<String, JsonObject> told = new Figures(leader, programme).of(DAY, DAY);

        assertThat(Figures.number(told.getOrDefault("active", JsonValue.EMPTY_JSON_OBJECT))).isEqualTo("12 12 null");
        assertThat(Figures.number(told.getOrDefault("persons-ever", JsonValue.EMPTY_JSON_OBJECT))).isEqualTo("12 12 null");
        assertThat(new Figures(leader, programme).members("active", DAY, DAY)).isEqualTo("12 Enrolment");
        assertThat(rows.of(ImportKind.CONSENTS)).hasSize(12).allMatch(row -> row.text("purpose").equals("SERVICE"));
    }

    private Map<String, Long> by(ImportKind kind, Function<Row, String> what) {
        return rows.of(kind).stream().collect(Collectors.groupingBy(what, Collectors.counting()));
    }

    private static int number(Map<String, Long> counts, String key) {
        return counts.getOrDefault(key, 0L).intValue();
    }
}
