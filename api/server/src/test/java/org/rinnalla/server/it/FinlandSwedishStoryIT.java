package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** A Swedish-speaking client in Borgå: Finland's own words in Swedish, which are not Sweden's. */
class FinlandSwedishStoryIT {
    private static final String TENANT = "uusimaa";
    private static final String UNIT = "uusimaa-unit-1";
    private final RunningServer server = RunningServer.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Acting coach = new Acting(server, "sv-FI", Role.EMPLOYMENT_SPECIALIST, TENANT, "uusimaa-es-1", UNIT);
    private final Acting client = new Acting(server, "sv-FI", Role.PARTICIPANT, TENANT, "klient-" + mark);
    private final Acting manager = new Acting(server, "sv-FI", Role.PROGRAMME_MANAGER, TENANT, "uusimaa-pm-1");
    private final String programme = first("programmes");
    private final String unit = first("units");

    @Test
    void inFinlandsSwedishFromTheFirstMeetingToTheReport() {
        // Given somebody from a municipality with two languages
        bilingual();
        String person = coach.makes("participantRegister", "participant", "unitId", unit, "givenName", "Saga", "familyName", "Berättarvik",
                "birthDate", "1990-02-02", "residence", "638", "language", "sv", "subject", "klient-" + mark);
        coach.makes("referralReceive", "referral", "participantId", person, "programmeId", programme, "unitId", unit, "receivedOn",
                "2026-09-01", "source", "SELF", "initiatedBy", "PARTICIPANT", "ownWishOn", "2026-09-01");

        // When the coaching begins and goes on, in the programme's words
        Answer accepted = coach.does("enrolmentAccept", "enrolment { id phaseLabel }", "participantId", person, "programmeId", programme,
                "unitId", unit, "startedOn", "2026-09-07", "ownWishOn", "2026-09-01");
        String enrolment = accepted.text("/enrolmentAccept/enrolment/id");
        assertThat(accepted.text("/enrolmentAccept/enrolment/phaseLabel")).isEqualTo("Överenskommelse med klienten");
        Answer skipped = coach.tries("enrolmentAdvance", "enrolment { id }", "enrolmentId", enrolment, "version", 1, "phase", "SUPPORT",
                "startsOn", "2026-09-10");
        assertThat(skipped.text("/enrolmentAdvance/userErrors/0/message")).startsWith("Faserna följer på varandra.")
                .contains("yrkesprofilering (PROFILING), sökande efter arbete (JOB_SEARCH)");
        Answer next = coach.does("enrolmentAdvance", "enrolment { phaseLabel }", "enrolmentId", enrolment, "version", 1, "phase",
                "PROFILING",
                "startsOn", "2026-09-10");
        assertThat(next.text("/enrolmentAdvance/enrolment/phaseLabel")).isEqualTo("Yrkesprofilering");
        String goal = coach.makes("goalState", "goal", "participantId", person, "kind", "LONG_TERM", "words",
                "Till biblioteket, där mår jag bra",
                "language", "sv-FI", "saidOn", "2026-09-10");

        // Then the words are those of this country
        words();
        benefits(person);
        assertThat(client.ask("query Q($g: ID!) { goal(id: $g) { words language } }", "g", goal).clean().text("/goal/language"))
                .isEqualTo("sv-FI");
        report();
    }

    private void bilingual() {
        Answer told = coach.ask("{ codeTable(id: \"FI_MUNICIPALITY_LANGUAGE\") { source asOf entries(startsWith: \"638\") { code parent "
                + "label(locale: \"sv-FI\") } } status: codeTable(id: \"FI_LANGUAGE_STATUS\") { entries { code label(locale: \"fi\") } } "
                + "towns: codeTable(id: \"FI_MUNICIPALITY\") { entries(startsWith: \"638\") { label(locale: \"sv-FI\") } } "
                + "counties: codeTable(id: \"FI_WELLBEING_COUNTY\") { entries(startsWith: \"01\") { label(locale: \"sv-FI\") } } }")
                .clean();
        assertThat(told.text("/codeTable/entries/0/parent")).isEqualTo("1");
        assertThat(told.text("/codeTable/entries/0/label")).isEqualTo("Tvåspråkig kommun; finskspråkig majoritet");
        assertThat(told.text("/towns/entries/0/label")).isEqualTo("Borgå");
        assertThat(told.text("/counties/entries/0/label")).isEqualTo("Östra Nylands välfärdsområde");
        assertThat(told.list("/status/entries")).hasSize(4);
    }

    /** Sweden's programmes say arbetsspecialist and deltagare, Finland's arbetscoach and klient. */
    private void words() {
        Answer told = coach.ask("{ programmes(first: 1) { nodes { rules { terms(locale: \"sv-FI\") { term text } } } } }").clean();
        assertThat(told.at("/programmes/nodes/0/rules/terms").toString()).contains("arbetscoach", "klient", "IPS-arbetscoachning")
                .doesNotContain("arbetsspecialist", "deltagare");
    }

    private void benefits(String person) {
        coach.makes("benefitRecord", "benefit", "participantId", person, "benefitType", "TOIMEENTULOTUKI", "startsOn", "2026-01-01");
        coach.makes("benefitRecord", "benefit", "participantId", person, "benefitType", "KUNTOUTUSTUKI", "startsOn", "2025-01-01",
                "incomeLimitAmount", 1100, "incomeLimitCurrency", "EUR");
        String types = coach.ask("{ benefitTypes { code label(locale: \"sv-FI\") lookedUp } }").clean().at("/benefitTypes").toString();
        assertThat(types).contains("Rehabiliteringsstöd", "Sjukdagpenning", "Invalidpension", "Utkomststöd").doesNotContain(
                "Sjukersättning",
                "Försörjningsstöd");

        String told = coach.reads("/v1/participants/" + person + "/benefit-advice?wageAmount=1000&on=2026-10-01");
        assertThat(told).contains("Fråga FPA vad lönen betyder för utkomststödet", "\"EARNINGS_LIMIT_NEAR\"",
                "Anmäl arbetet till den som betalar förmånen", "Här utlovas inget belopp").doesNotContain("Försäkringskassan");
    }

    private void report() {
        JsonObject asked = Json.createObjectBuilder().add("programmeId", programme).add("date", "2026-11-20").build();
        HttpResponse<String> site = manager.post("/v1/reports/fi-site/runs", asked);
        assertThat(site.statusCode()).as(site.body()).isEqualTo(200);
        assertThat(site.body()).contains("Läget på orten", "Ortens status", "Öppen", "Klienter enligt fas", "Yrkesprofilering",
                "Arbetsprövning").doesNotContain("Berättarvik");
        assertThat(manager.post("/v1/reports/fi-site/runs", Json.createObjectBuilder(asked).add("date", "i går").build()).body())
                .contains("/date");
        // And somebody who gave no consent to research stands in no row of it
        assertThat(manager.post("/v1/reports/fi-evaluation/runs", asked).body()).contains("Utvärderingsmaterial")
                .doesNotContain("\"entry\":\"2026-09-07\"");
        assertThat(client.post("/v1/reports/fi-site/runs", asked).statusCode()).isEqualTo(403);
    }

    private String first(String nouns) {
        String ref = nouns.equals("units") ? UNIT : TENANT + "-ips";
        return manager.ask("query Q($ref: String!) { " + nouns + "(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref", ref)
                .clean().text("/" + nouns + "/nodes/0/id");
    }
}
