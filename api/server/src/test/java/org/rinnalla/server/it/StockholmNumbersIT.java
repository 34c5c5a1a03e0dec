package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** What Stockholm's psychosis care and the peer supporters tell of themselves, counted from the demo data as anybody would ask for it. */
class StockholmNumbersIT {
    private static final String DAY = "2026-11-22";
    private final RunningServer server = RunningServer.shared();
    private final Acting manager = new Acting(server, "sv", Role.PROGRAMME_MANAGER, "stockholm", "stockholm-pm-1");
    private final String programme = manager
            .ask("{ programmes(first: 1, filter: {ref: {eq: \"stockholm-psychosis-care\"}}) { nodes { id } } }")
            .clean().text("/programmes/nodes/0/id");

    @Test
    void eightyNowOfJustOverTwoHundredEverWhoStayJustOverAYear() {
        Map<String, JsonObject> figures = figures();

        assertThat(value(figures, "active")).isEqualTo(80);
        assertThat(value(figures, "persons-ever")).isEqualTo(205);
        assertThat(value(figures, "mean-stay")).isBetween(366.0, 430.0);
        assertThat(figures.get("active").getJsonObject("definition").getString("title")).isEqualTo("Deltagare");
        assertThat(figures.get("active").getJsonObject("definition").getString("version")).isEqualTo("1");
    }

    @Test
    void eachStandsInOneMainActivityAndTogetherTheyAreTheEighty() {
        Map<String, JsonObject> figures = figures();

        Map<String, Double> activities = figures.keySet().stream().filter(id -> id.startsWith("main-activity-"))
                .collect(Collectors.toMap(id -> id.substring("main-activity-".length()), id -> above(figures, id)));
        assertThat(activities).isEqualTo(Map.of("paid-work", 22.0, "internship", 7.0, "work-training", 8.0, "studies", 9.0, "day-activity",
                0.0, "none", 34.0));
        assertThat(above(figures, "in-measure")).isEqualTo(46);
    }

    @Test
    void st8_noSpecialistHasMoreThanTwentyAndFourWouldBeTheFewest() {
        Answer capacity = manager.ask("query C($p: ID!) { capacity(programme: $p, on: \"" + DAY
                + "\") { limit active: activeNotTold acceptedNotTold specialists { active free } "
                + "} caseload(programme: $p, on: \"" + DAY + "\") { active activeNotTold } waitingList(programme: $p, on: \"" + DAY
                + "\") { length } }", "p", programme).clean();

        List<Integer> loads = capacity.list("/capacity/specialists").stream().map(JsonValue::asJsonObject)
                .map(each -> each.getInt("active")).filter(load -> load > 0).toList();
        assertThat(loads).hasSizeGreaterThanOrEqualTo(4).allMatch(load -> load <= 20);
        assertThat(loads.stream().mapToInt(Integer::intValue).sum()).isEqualTo(79);
        assertThat(capacity.text("/capacity/active")).as("with whom the one with protected data works is told to nobody").isEqualTo("1");
        assertThat(capacity.text("/caseload/active") + capacity.text("/caseload/activeNotTold")).isEqualTo("801");
        assertThat(manager.reads("/v1/programmes/" + programme + "/capacity?on=" + DAY)).contains("\"activeNotTold\":1");
        assertThat(above(figures(), "places-taken")).isEqualTo(80);
        assertThat(capacity.text("/waitingList/length")).isEqualTo("4");
    }

    @Test
    void theNumberOpensToItsMembersForThoseWhoMaySeeThemAndHidesFromTheOthers() {
        Answer members = manager.ask("query F($p: ID!) { figures(programme: $p, ids: [\"active\"], from: \"2026-01-01\", to: \"" + DAY
                + "\") { members(first: 100) { totalCount nodes { id } } } }", "p", programme).clean();
        Acting researcher = new Acting(server, "sv", Role.RESEARCHER, "stockholm", "stockholm-researcher-1");

        assertThat(members.text("/figures/0/members/totalCount")).isEqualTo("80");
        assertThat(members.list("/figures/0/members/nodes")).hasSize(80);
        assertThat(researcher.reads("/v1/figures?programmeId=" + programme + "&from=2026-07-01&to=2026-09-30&id=persons-ever"))
                .contains("\"value\":205", "\"hidden\":false");
        assertThat(researcher.get("/v1/figures/active/members?programmeId=" + programme + "&from=2026-07-01&to=2026-09-30&first=5")
                .statusCode()).isEqualTo(403);
    }

    @Test
    void itWasPaidByTheOneThenByTheOther() {
        String fundings = manager.reads("/v1/programmes/" + programme + "/fundings?first=10");

        assertThat(fundings).contains("Samordningsförbundet Stockholm", "\"endsOn\":\"2022-02-28\"", "projektet Lumen",
                "\"endsOn\":\"2025-12-31\"", "Region Stockholm");
    }

    @Test
    void whatIsProtectedIsCountedAndNotShown() {
        // One of the 80 has a mark of secrecy; the specialist who is named sees where, the manager does not
        Answer marked = manager.ask("{ participants(first: 5, filter: {protection: {eq: \"SE_SEKRETESSMARKERING\"}}) { nodes { id "
                + "givenName phone unit { id } } } }").clean();
        assertThat(marked.at("/participants/nodes/0/phone")).isEqualTo(JsonValue.NULL);
        assertThat(marked.at("/participants/nodes/0/unit")).isEqualTo(JsonValue.NULL);

        // And one is there for the specialist alone
        assertThat(manager.ask("{ participants(first: 1, filter: {ref: {eq: \"stockholm-p-206\"}}) { totalCount } }").clean()
                .text("/participants/totalCount")).isEqualTo("0");
        Acting named = new Acting(server, "sv", Role.EMPLOYMENT_SPECIALIST, "stockholm", "stockholm-es-2", "stockholm-clinic-2");
        assertThat(named.ask("{ participants(first: 1, filter: {ref: {eq: \"stockholm-p-206\"}}) { nodes { protection } } }").clean()
                .text("/participants/nodes/0/protection")).isEqualTo("SE_SKYDDAD_FOLKBOKFORING");
    }

    @Test
    void theRegistersSheetNamesWhoAgreedAndPutsTheOthersInNoOrderOfPeople() {
        HttpResponse<String> sheet = manager.post("/v1/reports/se-sus/runs", "text/csv", Json.createObjectBuilder()
                .add("programmeId", programme).add("date", DAY)
                .add("parameters", Json.createObjectBuilder().add("from", "2019-01-01")).build());

        List<String> rows = sheet.body().lines().filter(line -> line.contains("registrering,")).toList();
        List<String> anonymous = rows.stream().filter(line -> line.contains("Anonym deltagare")).toList();
        assertThat(rows).as(sheet.body()).hasSizeGreaterThan(250);
        assertThat(anonymous).hasSizeBetween(50, rows.size() / 2);
        assertThat(rows.subList(rows.size() - anonymous.size(), rows.size())).isEqualTo(anonymous);
        // Whoever is protected stays anonymous, whatever he or she agreed to; and the place in the list follows from the row alone
        assertThat(sheet.body()).doesNotContain("Skogsbryn");
        assertThat(anonymous.stream().map(line -> line.replaceFirst(".*?(\\d{4}-\\d{2}-\\d{2}).*", "$1")).toList()).isSorted();
    }

    @Test
    void pe2_aHandfulOfPeersInStockholmAndACoupleInHaningeByMunicipalityAndActivity() {
        assertThat(peers("stockholm")).isEqualTo(Map.of("0180 Bostad Först", 2, "0180 IPS", 2, "0180 Sysselsättningsverksamhet", 1));
        assertThat(peers("haninge")).isEqualTo(Map.of("0136 IPS", 1, "0136 Sysselsättningsverksamhet", 1));
    }

    @Test
    void pe6_oneCheckInWaitsInStockholm() {
        Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, "stockholm", "stockholm-tl-1");

        Answer late = leader.ask("{ overdueCheckIns(on: \"" + DAY + "\", first: 50) { totalCount nodes { nextCheckInOn } } }").clean();

        assertThat(late.text("/overdueCheckIns/totalCount")).isEqualTo("1");
        assertThat(late.text("/overdueCheckIns/nodes/0/nextCheckInOn")).isEqualTo("2026-11-10");
    }

    private Map<String, Integer> peers(String tenant) {
        Acting leader = new Acting(server, "sv", Role.TEAM_LEADER, tenant, tenant + "-tl-1");
        return leader.ask("{ peerCounts(on: \"2026-04-30\") { municipality activityLabel peers } }").clean().list("/peerCounts").stream()
                .map(JsonValue::asJsonObject).collect(Collectors.toMap(each -> each.getString("municipality") + " "
                        + each.getString("activityLabel"), each -> each.getInt("peers")));
    }

    private Map<String, JsonObject> figures() {
        return manager.ask("query F($p: ID!) { figures(programme: $p, from: \"2026-01-01\", to: \"" + DAY + "\") { value numerator "
                + "definition { id version title } } }", "p", programme).clean().list("/figures").stream().map(JsonValue::asJsonObject)
                .collect(Collectors.toMap(each -> each.getJsonObject("definition").getString("id"), each -> each));
    }

    private static double value(Map<String, JsonObject> figures, String id) {
        return figures.get(id).getJsonNumber("value").doubleValue();
    }

    private static double above(Map<String, JsonObject> figures, String id) {
        return figures.get(id).getJsonNumber("numerator").doubleValue();
    }
}
