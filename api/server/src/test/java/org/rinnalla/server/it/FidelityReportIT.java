package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** The report of fidelity reviews over the demo data; a site that was reviewed twice, one whose review lacks an item, one without any. */
class FidelityReportIT {
    private static final String DAY = "2026-11-22";
    /** Those of the demo data; other tests open more. */
    private static final List<String> PROGRAMMES = List.of("helsinki-ips", "pohjois-karjala-ips", "etela-pohjanmaa-ips",
            "stockholm-psychosis-care", "knivsta-ips");
    private final RunningServer server = RunningServer.shared();

    @Test
    void aReviewedSiteReadsTotalBandChangeAndWhatWouldLiftItAsGraphQlHasThem() {
        // Given the site's two reviews, the latest of May 2026
        Acting manager = manager("helsinki", "fi");
        JsonObject report = report(manager).json("fi-fidelity", DAY);
        Answer told = manager.ask("{ fidelityReviews(first: 9, order: [REVIEWED_ON_DESC]) { nodes { id total bandLabel scores(first: 25) { "
                + "nodes { item score } } } } }").clean();

        // Then the numbers are those of GraphQL
        JsonObject row = rows(report).getFirst();
        assertThat(row.getString("site")).isEqualTo("Psykiatria, Helsinki");
        assertThat(row.getString("reviewedOn")).isEqualTo("2026-05-19");
        assertThat(row.getInt("total")).isEqualTo(104).isEqualTo(Integer.parseInt(told.text("/fidelityReviews/nodes/0/total")));
        assertThat(row.getString("band")).isEqualTo("Hyvä").isEqualTo(told.text("/fidelityReviews/nodes/0/bandLabel"));
        assertThat(rows(section(report, "Muutos ajan myötä")).stream().map(each -> each.getInt("total"))).containsExactly(104, 92);
        assertThat(rows(section(report, "Muutos ajan myötä")).getFirst().getInt("change")).isEqualTo(12);
        assertThat(rows(section(report, "Pisteet osa-alueittain")).stream().map(each -> each.getInt("score"))).containsExactly(15, 32, 57);
        Map<Integer, Integer> scores = new TreeMap<>();
        List.of("Henkilöstö", "Organisaatio", "Palvelut")
                .forEach(part -> rows(section(report, part)).forEach(each -> scores.put(number(each), each.getInt("score"))));
        assertThat(scores).hasSize(25);
        told.list("/fidelityReviews/nodes/0/scores/nodes").stream().map(JsonValue::asJsonObject)
                .forEach(each -> assertThat(scores).containsEntry(each.getInt("item"), each.getInt("score")));
        assertThat(rows(section(report, "Henkilöstö")).getFirst().getString("item")).isEqualTo("Asiakasmäärä valmentajaa kohti");

        // And so is what would lift the score, and what live data propose
        Answer lift = manager
                .ask("query L($r: ID!) { fidelityLift(review: $r) { pointsToNextBand items { item { number } score next { score } "
                        + "proposal { score value } } } }", "r", told.text("/fidelityReviews/nodes/0/id"))
                .clean();
        assertThat(row.getInt("toNextBand")).isEqualTo(11).isEqualTo(Integer.parseInt(lift.text("/fidelityLift/pointsToNextBand")));
        List<JsonObject> lifts = rows(section(report, "Mikä nostaisi pisteitä"));
        assertThat(lifts.stream().map(FidelityReportIT::number)).containsExactlyElementsOf(lift.list("/fidelityLift/items").stream()
                .map(each -> each.asJsonObject().getJsonObject("item").getInt("number")).toList());
        assertThat(lifts).allSatisfy(each -> assertThat(each.getInt("next")).isGreaterThan(each.getInt("score")));
        assertThat(lifts.toString()).contains("Prosenttia: vähintään 90", "Arvioijien harkinta");
        List<JsonObject> live = rows(section(report, "Mitä tiedot ehdottavat"));
        assertThat(live).isNotEmpty();
        lift.list("/fidelityLift/items").stream().map(JsonValue::asJsonObject)
                .filter(each -> each.get("proposal") instanceof JsonObject proposal && proposal.get("score") instanceof JsonNumber)
                .forEach(each -> assertThat(live).anySatisfy(mine -> {
                    assertThat(number(mine)).isEqualTo(each.getJsonObject("item").getInt("number"));
                    assertThat(mine.getInt("proposed")).isEqualTo(each.getJsonObject("proposal").getInt("score"));
                    assertThat(mine.get("value")).isEqualTo(each.getJsonObject("proposal").get("value"));
                }));
    }

    @Test
    void aMissingItemBlocksTheTotalAndIsNamed() {
        JsonObject report = report(manager("pohjois-karjala", "fi")).json("fi-fidelity", DAY);

        JsonObject row = rows(report).getFirst();
        assertThat(row.getInt("agreed")).isEqualTo(24);
        assertThat(row.get("total")).isEqualTo(JsonValue.NULL);
        assertThat(row.getString("band")).isEqualTo("Ei summaa: kohtia puuttuu");
        assertThat(report.getJsonArray("notes").toString()).contains("Ainakin yhdellä kohdalla");
        assertThat(rows(section(report, "Kohdat ilman yhteistä pistemäärää"))).singleElement()
                .satisfies(each -> assertThat(number(each)).isEqualTo(18));
        assertThat(rows(section(report, "Pisteet osa-alueittain")).get(2).get("score")).isEqualTo(JsonValue.NULL);
        assertThat(rows(section(report, "Muutos ajan myötä")).get(1).getInt("total")).isEqualTo(86);

        // And on a day before it was opened, the one before it stands alone
        JsonObject earlier = report(manager("pohjois-karjala", "fi")).json("fi-fidelity", "2026-11-09");
        assertThat(rows(earlier).getFirst().getInt("total")).isEqualTo(86);
    }

    @Test
    void whereNoReviewWasHeldItIsSaid() {
        JsonObject report = report(manager("etela-pohjanmaa", "sv-FI")).json("fi-fidelity", DAY);

        assertThat(report.getJsonArray("rows")).isEmpty();
        assertThat(report.getJsonArray("notes").toString()).contains("Ingen granskning av programtroheten har gjorts");
        assertThat(report(manager("knivsta", "sv")).json("se-fidelity", DAY).getJsonArray("notes").toString())
                .contains("Ingen granskning av programtroheten har gjorts");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @CsvSource({"helsinki,fi,Menetelmäuskollisuus,Sovittuja kohtia", "helsinki,sv-FI,Programtrohet,Punkter klara",
            "helsinki,en,Fidelity review,Items agreed", "pohjois-karjala,fi,Menetelmäuskollisuus,Ei summaa",
            "stockholm,sv,Programtrohet,Punkter klara", "stockholm,fi,Menetelmäuskollisuus,Sovittuja kohtia",
            "stockholm,en,Fidelity review,Items agreed"})
    void eachFormatSpeaksTheReadersLanguage(String tenant, String language, String title, String heading) {
        Reports reports = report(manager(tenant, language));
        String id = tenant.equals("stockholm") ? "se-fidelity" : "fi-fidelity";

        assertThat(reports.json(id, DAY).getString("title")).isEqualTo(title);
        HttpResponse<String> csv = reports.run(id, DAY, "text/csv");
        assertThat(csv.headers().firstValue("Content-Language")).contains(language);
        assertThat(csv.body()).contains(heading).doesNotContain("report.fidelity", "fidelity.item");
        assertThat(reports.run(id, DAY, "application/pdf").body()).startsWith("%PDF-");
        assertThat(reports.run(id, DAY, Reports.XLSX).body()).startsWith("PK");
    }

    @Test
    void stockholmsClinicsStandBesideEachOther() {
        JsonObject report = report(manager("stockholm", "sv")).json("se-fidelity", DAY);

        assertThat(row(report, "Psykosmottagning Alviks strand").getInt("total")).isEqualTo(106);
        assertThat(row(report, "Psykosmottagning Serafen").getInt("agreed")).isEqualTo(23);
        assertThat(section(report, "Poäng för varje del").getJsonArray("columns").toString()).contains("\"site\"");
        assertThat(rows(section(report, "Punkter utan gemensam poäng")).stream().map(FidelityReportIT::number)).contains(5, 22);
    }

    /** A method supporter sees no participant, and reviews; what live data say of few is hidden from whoever sees nobody. */
    @Test
    void whoSeesTheReviewsHasTheReportAndNobodyElse() {
        String programme = programme(manager("helsinki", "fi"));
        for (Role role : List.of(Role.PARTICIPANT, Role.CARE_CONTACT, Role.ADMINISTRATOR, Role.RESEARCHER, Role.INTEGRATION)) {
            Acting other = new Acting(server, "fi", role, "helsinki", server.subjectOf(role, "helsinki"));
            assertThat(new Reports(other, programme).run("fi-fidelity", DAY, "application/json").statusCode()).as("%s", role)
                    .isEqualTo(403);
        }
        Acting supporter = new Acting(server, "fi", Role.METHOD_SUPPORTER, "helsinki", "helsinki-ms-1");
        assertThat(supporter.reads("/v1/reports")).contains("fi-fidelity").doesNotContain("fi-site");
        assertThat(new Reports(supporter, programme).run("fi-site", DAY, "application/json").statusCode()).isEqualTo(403);
        JsonObject report = new Reports(supporter, programme).json("fi-fidelity", DAY);
        assertThat(rows(report).getFirst().getInt("total")).isEqualTo(104);
        assertThat(report.getBoolean("published")).isTrue();
        assertThat(rows(section(report, "Mitä tiedot ehdottavat"))).anySatisfy(each -> {
            assertThat(number(each)).isEqualTo(21);
            assertThat(each.getString("value") + each.getString("proposed") + each.getString("difference")).isEqualTo("***");
        });
        Acting coach = new Acting(server, "fi", Role.EMPLOYMENT_SPECIALIST, "helsinki", "helsinki-es-1", "helsinki-unit-1");
        JsonObject ours = new Reports(coach, programme).json("fi-fidelity", DAY);
        assertThat(rows(ours).getFirst().getInt("total")).isEqualTo(104);
        assertThat(ours.getJsonArray("sections").toString()).doesNotContain("Mitä tiedot ehdottavat");
        Acting elsewhere = new Acting(server, "fi", Role.TEAM_LEADER, "helsinki", "helsinki-tl-1", "helsinki-no-unit");
        assertThat(new Reports(elsewhere, programme).json("fi-fidelity", DAY).getJsonArray("rows")).isEmpty();
    }

    @Test
    void agreedScoresComeAlongOnlyForAReviewThatWasHeldBefore() {
        // Given a team leader, who may open a review and not say what came of it
        Acting manager = manager("etela-pohjanmaa", "fi");
        Acting leader = new Acting(server, "fi", Role.TEAM_LEADER, "etela-pohjanmaa", "etela-pohjanmaa-tl-1", "etela-pohjanmaa-unit-1");
        assertThat(open(leader, manager, "2020-12-01", "4444444444444444444444444")).containsExactly("NOT_A_REVIEWER agreedScores");
        assertThat(open(manager, manager, "2020-12-01", "44444")).containsExactly("INVALID agreedScores");
        assertThat(open(manager, manager, "2126-12-01", "4444444444444444444444444")).containsExactly("OUT_OF_RANGE reviewedOn");
    }

    @Test
    void aReviewLeavesAsItCameWithItsAgreedScores() {
        assertThat(manager("helsinki", "fi").reads("/v1/exports/fidelity_reviews?format=csv")).contains(
                "helsinki-fr-02,helsinki-ips,helsinki-unit-1,IPS25_2008,2026-05-19,2025-11-01,2026-04-30,helsinki-ms-1,helsinki-ms-2,"
                        + "5554444454345444344454444");
        assertThat(manager("pohjois-karjala", "fi").reads("/v1/exports/fidelity_reviews")).contains("55544344543445443-4454444");
    }

    @Test
    void moreThanAHundredReviewsOfASiteAreAllTold() {
        // Given a site whose reviews of twelve years, 130 of them, came in a file, each with another total than the one before it
        String tenant = "haninge";
        Acting manager = manager(tenant, "sv");
        Answer told = manager.ask("{ programmes(first: 1) { nodes { id ref } } units(first: 1) { nodes { ref } } "
                + "staffMembers(first: 2) { nodes { ref } } }").clean();
        StringBuilder file = new StringBuilder(
                "ref,programmeRef,unitRef,scale,reviewedOn,periodFrom,periodTo,firstReviewerRef,secondReviewerRef,agreedScores\n");
        for (int i = 0; i < 130; i++) {
            LocalDate day = LocalDate.of(2010, 1, 1).plusDays(34L * i);
            file.append(String.join(",", "many-" + i, told.text("/programmes/nodes/0/ref"), told.text("/units/nodes/0/ref"), "IPS25_2008",
                    day.toString(), day.minusDays(33).toString(), day.minusDays(1).toString(), told.text("/staffMembers/nodes/0/ref"),
                    told.text("/staffMembers/nodes/1/ref"), String.valueOf(1 + i % 5).repeat(25))).append('\n');
        }
        assertThat(server.post(server.tokenOf(tenant + "-pm-1", Role.PROGRAMME_MANAGER, tenant),
                "/v1/imports?kind=fidelity_reviews&mode=atomic", "text/csv", file.toString()).body()).contains("\"created\":130");

        // When the report is run, then every one of them stands in the change over time, the latest first
        JsonObject report = new Reports(manager, told.text("/programmes/nodes/0/id")).json("se-fidelity", DAY);
        assertThat(rows(section(report, "Förändring över tid")).stream().map(each -> each.getInt("total")))
                .containsExactlyElementsOf(IntStream.range(0, 130).mapToObj(i -> 25 * (1 + (129 - i) % 5)).toList());
        assertThat(rows(report).getFirst().getString("reviewedOn")).isEqualTo(LocalDate.of(2010, 1, 1).plusDays(34L * 129).toString());
    }

    private List<String> open(Acting who, Acting knows, String day, String scores) {
        String unit = knows.ask("{ units(first: 1) { nodes { id } } }").clean().text("/units/nodes/0/id");
        List<JsonValue> staff = knows.ask("{ staffMembers(first: 2) { nodes { id } } }").clean().list("/staffMembers/nodes");
        return who.tries("fidelityReviewOpen", "fidelityReview { id }", "ref", "r-" + UUID.randomUUID(), "programmeId", programme(knows),
                "unitId", unit, "scale", "IPS25_2008", "reviewedOn", day, "periodFrom", "2020-10-01", "periodTo", "2020-11-30",
                "firstReviewerId", staff.get(0).asJsonObject().getString("id"), "secondReviewerId",
                staff.get(1).asJsonObject().getString("id"), "agreedScores", scores).userErrors("fidelityReviewOpen");
    }

    private Acting manager(String tenant, String language) {
        return new Acting(server, language, Role.PROGRAMME_MANAGER, tenant, tenant + "-pm-1");
    }

    private static String programme(Acting manager) {
        return manager.ask("{ programmes(first: 100) { nodes { id ref } } }").clean().list("/programmes/nodes").stream()
                .map(JsonValue::asJsonObject)
                .filter(each -> PROGRAMMES.contains(each.getString("ref", "")))
                .findFirst().orElseThrow().getString("id");
    }

    private static Reports report(Acting manager) {
        return new Reports(manager, programme(manager));
    }

    private static JsonObject section(JsonObject report, String title) {
        return report.getJsonArray("sections").stream().map(JsonValue::asJsonObject).filter(each -> each.getString("title").equals(title))
                .findFirst().orElseThrow(() -> new AssertionError(title + " is not in " + report));
    }

    private static List<JsonObject> rows(JsonObject table) {
        return table.getJsonArray("rows").stream().map(JsonValue::asJsonObject).toList();
    }

    private static int number(JsonObject row) {
        return Integer.parseInt(row.getString("number"));
    }

    private static JsonObject row(JsonObject report, String site) {
        return rows(report).stream().filter(each -> each.getString("site").equals(site)).findFirst().orElseThrow();
    }
}
