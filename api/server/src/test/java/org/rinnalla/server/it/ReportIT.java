package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** A plugin's report over the demo data, by what its programme has published. */
class ReportIT {
    private static final String RUNS = "/v1/reports/se-snapshot/runs";
    private final RunningServer server = RunningServer.shared();
    private final String manager = server.token(Role.PROGRAMME_MANAGER, "knivsta");

    @Test
    void theSnapshotGivesThePublishedShares() {
        HttpResponse<String> run = run(manager, body("2026-11-22"), "application/json", "sv");

        assertThat(run.statusCode()).as(run.body()).isEqualTo(200);
        assertThat(run.body()).contains("\"code\":\"INTERNSHIP\"", "\"locale\":\"sv\"");
        assertThat(share(run.body(), "INTERNSHIP")).isEqualTo("29");
        assertThat(share(run.body(), "PAID_WORK")).isEqualTo("26");
        assertThat(share(run.body(), "STUDIES")).isEqualTo("14");
        assertThat(share(run.body(), "IN_MEASURE")).isEqualTo("69");
    }

    @Test
    void csvHasHeadingsInTheCallersLanguage() {
        HttpResponse<String> swedish = run(manager, body("2026-11-22"), "text/csv", "sv");
        HttpResponse<String> english = run(manager, body("2026-11-22"), "text/csv", "en");

        assertThat(swedish.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
        assertThat(swedish.body().lines().findFirst()).isNotEqualTo(english.body().lines().findFirst());
        assertThat(english.body()).contains("INTERNSHIP", ",29");
    }

    @Test
    void whatCannotBeCountedIsSaidClearly() {
        assertThat(run(manager, body("22 November"), "application/json", "en").body()).contains("\"pointer\":\"/date\"");
        assertThat(run(manager, "{\"date\":\"2026-11-22\"}", "application/json", "en").body()).contains("\"pointer\":\"/programmeId\"",
                "A value is needed here");
        assertThat(run(manager, body("2026-11-22").replace("}", ",\"parameters\":{\"colour\":\"red\"}}"), "application/json", "en")
                .statusCode())
                .isEqualTo(422);
        assertThat(run(manager, body("2026-11-22"), "image/png", "en").statusCode()).isEqualTo(406);
        assertThat(server.post(manager, "/v1/reports/no-such/runs", "application/json", body("2026-11-22")).body()).contains("se-snapshot");
        assertThat(run(server.token(Role.PARTICIPANT, "knivsta"), body("2026-11-22"), "application/json", "en").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theCatalogueSpeaksTheCallersLanguage() {
        assertThat(server.get(manager, "/v1/reports").body()).contains("\"id\":\"se-snapshot\"", "se.knivsta.stegen");
        assertThat(server.get(server.token(Role.ADMINISTRATOR, "knivsta"), "/v1/reports").statusCode()).isEqualTo(403);
    }

    /** Another country's plugin is loaded too; none of the tenant's programmes can run its reports. */
    @Test
    void onlyReportsThatTheTenantsProgrammesCanRunAreListed() {
        Acting knivsta = new Acting(server, "en", Role.PROGRAMME_MANAGER, "knivsta", "knivsta-pm-1");
        Acting helsinki = new Acting(server, "en", Role.PROGRAMME_MANAGER, "helsinki", "helsinki-pm-1");

        assertThat(knivsta.reads("/v1/reports")).contains("se-snapshot", "se-year").doesNotContain("fi-");
        assertThat(helsinki.reads("/v1/reports")).contains("fi-site", "fi-evaluation").doesNotContain("se-snapshot");
        assertThat(ids(knivsta)).contains("se-snapshot").doesNotContain("fi-site");
        assertThat(ids(helsinki)).contains("fi-site").doesNotContain("se-snapshot");
    }

    /** RFC 4180 knows no remarks: whoever reads numbers is led to what they mean. */
    @Test
    void csvHoldsNumbersAndLeadsToTheirDefinition() {
        HttpResponse<String> csv = run(manager, body("2026-11-22"), "text/csv", "en");

        assertThat(csv.headers().firstValue("Link")).contains("</v1/reports>; rel=\"describedby\"; type=\"application/json\"");
        assertThat(csv.body().lines()).allMatch(line -> line.split(",", -1).length == 4);
    }

    private static String ids(Acting who) {
        return who.ask("{ reports { id } }").clean().body().toString();
    }

    /** Finland's Swedish says klient where Sweden's says deltagare: a report has the plugin's word, also in what the platform adds. */
    @Test
    void aReportSpeaksTheNearestLanguageOfItsPlugin() {
        Acting swedish = new Acting(server, "sv-FI", Role.PROGRAMME_MANAGER, "knivsta", "knivsta-pm-1");
        Acting finnish = new Acting(server, "sv", Role.PROGRAMME_MANAGER, "helsinki", "helsinki-pm-1");

        HttpResponse<String> year = new Reports(swedish, programme(swedish)).run("se-year", "2026-06-30", "application/json");
        HttpResponse<String> site = new Reports(finnish, programme(finnish)).run("fi-site", "2026-08-31", "application/json");

        assertThat(year.headers().firstValue("Content-Language")).contains("sv");
        assertThat(year.body()).contains("eltagare").doesNotContainIgnoringCase("klient");
        assertThat(site.headers().firstValue("Content-Language")).contains("sv-FI");
        assertThat(site.body()).contains("lienter").doesNotContainIgnoringCase("deltagare");
    }

    /** The snapshot needs to know what people do, and nothing else: no contact, no birth year, no application is fetched for it. */
    @Test
    void aReportIsToldNoMoreThanItAsksFor() throws SQLException {
        HttpResponse<String> run = run(manager, body("2026-11-22"), "application/json", "en");

        try (Connection connection = server.schema().connect();
                PreparedStatement select = connection.prepareStatement("SELECT GROUP_CONCAT(DISTINCT fields), SUM(LENGTH(participants))"
                        + " FROM audit_event WHERE request_id = ? AND action = 'REPORT'")) {
            select.setString(1, run.headers().firstValue("X-Request-Id").orElseThrow());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("Enrolment.startedOn Placement.kind");
                assertThat(row.getInt(2)).isPositive();
            }
        }
    }

    private static String programme(Acting who) {
        return who.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");
    }

    private String body(String date) {
        Matcher programme = Pattern.compile("\"id\":\"([^\"]+)\"").matcher(server.get(manager, "/v1/programmes?first=1").body());
        assertThat(programme.find()).isTrue();
        return "{\"programmeId\":\"" + programme.group(1) + "\",\"date\":\"" + date + "\"}";
    }

    private HttpResponse<String> run(String token, String body, String accept, String language) {
        return server.send(server.request(RUNS, token).header("Content-Type", "application/json").header("Accept", accept)
                .header("Accept-Language", language).POST(BodyPublishers.ofString(body)));
    }

    private static String share(String json, String code) {
        Matcher share = Pattern.compile("\"code\":\"" + code + "\".*?\"share\":(\\d+)").matcher(json);
        assertThat(share.find()).as(code + " in " + json).isTrue();
        return share.group(1);
    }
}
