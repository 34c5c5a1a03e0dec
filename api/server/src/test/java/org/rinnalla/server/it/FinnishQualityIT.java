package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** What comes after the coaching at a Finnish site: two reviewers who look independently, and research that has a consent of its own. */
class FinnishQualityIT {
    private static final String TENANT = "uusimaa";
    private final RunningServer server = RunningServer.shared();
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Acting manager = new Acting(server, "fi", Role.PROGRAMME_MANAGER, TENANT, "uusimaa-pm-1");
    private final Acting coach = new Acting(server, "fi", Role.EMPLOYMENT_SPECIALIST, TENANT, "uusimaa-es-2", "uusimaa-unit-1");
    private final String programme = manager.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");
    private final String unit = manager.ask("{ units(first: 1) { nodes { id } } }").clean().text("/units/nodes/0/id");

    @Test
    void twoReviewersLookIndependentlyAndAgreeInFinnish() {
        // Given two reviewers from outside, and a review of the site
        Acting first = reviewer("yksi");
        Acting second = reviewer("kaksi");
        String review = manager.makes("fidelityReviewOpen", "fidelityReview", "programmeId", programme, "unitId", unit, "scale",
                "IPS25_2008", "reviewedOn", "2026-08-20", "periodFrom", "2026-01-01", "periodTo", "2026-06-30", "firstReviewerId",
                staff("yksi"), "secondReviewerId", staff("kaksi"));

        // When each rates alone, the other's ratings are not to be seen
        for (int item = 1; item <= 25; item++) {
            rate(first, review, item, item % 5 == 0 ? 3 : 4);
            rate(second, review, item, 4);
        }
        assertThat(ratings(first, review)).isEqualTo("25");
        Answer early = first.tries("fidelityScoreAgree", "fidelityScore { id }", "reviewId", review, "item", 1, "score", 4);
        assertThat(early.userErrors("fidelityScoreAgree")).containsExactly("RATINGS_NOT_HANDED_IN reviewId");
        assertThat(early.text("/fidelityScoreAgree/userErrors/0/message")).isNotBlank().doesNotContain("rating");
        first.does("fidelityReviewHandIn", "fidelityReview { id }", "fidelityReviewId", review, "version", 1);
        second.does("fidelityReviewHandIn", "fidelityReview { id }", "fidelityReviewId", review, "version", 2);
        assertThat(ratings(first, review)).isEqualTo("50");
        for (int item = 1; item <= 25; item++) {
            first.makes("fidelityScoreAgree", "fidelityScore", "reviewId", review, "item", item, "score", item % 5 == 0 ? 3 : 4);
        }

        // Then there is a total with its band in Finnish, and what would lift it
        Answer told = manager.ask("query Q($r: ID!) { fidelityReview(id: $r) { agreedItems total bandLabel } fidelityLift(review: $r) { "
                + "pointsToNextBand items { item { number label } score } } }", "r", review).clean();
        assertThat(told.text("/fidelityReview/total")).isEqualTo("95");
        assertThat(told.text("/fidelityReview/bandLabel")).isEqualTo("Kohtalainen");
        assertThat(told.text("/fidelityLift/pointsToNextBand")).isEqualTo("5");
        assertThat(told.at("/fidelityLift/items").toString()).contains("Asiakasmäärä valmentajaa kohti");
        assertThat(coach.get("/v1/fidelity-proposal?programmeId=" + programme + "&from=2026-01-01&to=2026-06-30").statusCode())
                .isEqualTo(403);
    }

    @Test
    void fi8_researchFollowsItsOwnConsentFromTheFirstDayToTheLast() {
        // Given four clients: with a consent, without one, with one that runs out, with one that is taken back
        String given = client("2026-09-03");
        String without = client("2026-09-04");
        String until = client("2026-09-08");
        String back = client("2026-09-09");
        consent(given, "RESEARCH", "2026-09-03");
        consent(without, "SERVICE", "2026-09-04");
        coach.makes("consentRecord", "consent", "participantId", until, "purpose", "RESEARCH", "form", "WRITTEN", "givenOn", "2026-09-08",
                "expiresOn", "2026-10-15");
        String taken = consent(back, "RESEARCH", "2026-09-09");

        // When the rows are taken before, on and after those days
        assertThat(rows("2026-10-14")).contains("2026-09-03", "2026-09-08", "2026-09-09").doesNotContain("2026-09-04");
        coach.does("consentWithdraw", "consent { id }", "consentId", taken, "version", 1, "withdrawnOn", "2026-10-14");

        // Then each consent holds as long as it was given for; the day on which it ends is no longer one of them
        assertThat(rows("2026-10-15")).contains("2026-09-03").doesNotContain("2026-09-04", "2026-09-08", "2026-09-09");
        assertThat(manager.ask("query Q($p: ID!) { participant(id: $p) { enrolments(first: 1) { totalCount } } }", "p", back).clean()
                .text("/participant/enrolments/totalCount")).isEqualTo("1");
    }

    /** Act 703/2023: all handling leaves a trace, and the client may know to whom and on what ground data were given (11 §). */
    @Test
    void act703_theClientReadsToWhomAndOnWhatGroundDataWereGivenAndEachReadLeavesATrace() {
        // Given the duties, as the country's table shows them: those that were looked up, and no other
        Answer duties = coach.ask("{ codeTable(id: \"FI_CLIENT_DATA_DUTY\") { source entries { code label(locale: \"fi\") } } }").clean();
        assertThat(duties.at("/codeTable/entries").toString()).contains("RIGHT_TO_KNOW", "lokitieto").doesNotContain("12 vuotta");

        // When data of a client go to another controller, by law and not without saying which
        String person = client("2026-09-10");
        Object[] given = {"participantId", person, "ground", "LAW", "recipient", "Kela", "startsOn", "2026-09-20", "endsOn", "2026-12-31"};
        assertThat(coach.tries("disclosureRecord", "disclosure { id }", given).userErrors("disclosureRecord"))
                .containsExactly("REQUIRED legalBasis");
        coach.makes("disclosureRecord", "disclosure", "participantId", person, "ground", "LAW", "legalBasis", "Laki 703/2023", "recipient",
                "Kela", "scope", "Valmennuksen alkamispäivä", "startsOn", "2026-09-20", "endsOn", "2026-12-31");

        // Then the client reads it, and the data protection officer finds the trace of the reading
        Acting self = new Acting(server, "fi", Role.PARTICIPANT, TENANT, "tutkittava-2026-09-10-" + mark);
        Answer told = self
                .ask("query Q($p: ID!) { participant(id: $p) { disclosures(first: 5) { nodes { recipient groundLabel legalBasis } } } }",
                        "p", person)
                .clean();
        assertThat(told.at("/participant/disclosures/nodes").toString()).contains("Kela", "Laki 703/2023", "Laki");
        String request = self.get("/v1/participants/" + person).headers().firstValue("X-Request-Id").orElseThrow();
        Acting officer = new Acting(server, "fi", Role.DATA_PROTECTION_OFFICER, TENANT, "uusimaa-dpo-1");
        assertThat(officer.reads("/v1/audit-events?first=5&requestId=" + request)).contains("\"READ\"", "tutkittava-2026-09-10-" + mark);
        // And so does the client, without the names of those who looked
        coach.reads("/v1/participants/" + person);
        assertThat(self.reads("/v1/audit-events?first=5")).contains("\"EMPLOYMENT_SPECIALIST\"").doesNotContain("subject");
    }

    private String rows(String date) {
        JsonObject asked = Json.createObjectBuilder().add("programmeId", programme).add("date", date).build();
        return manager.post("/v1/reports/fi-evaluation/runs", asked).body().replaceAll("\"date\":\"[^\"]*\"", "")
                .replaceAll("\"(?!entry)[a-zA-Z]+\":\"2026-[^\"]*\"", "");
    }

    private String client(String start) {
        String person = coach.makes("participantRegister", "participant", "unitId", unit, "givenName", "Ilo", "familyName", "Tutkimusniemi",
                "birthDate", "1991-05-05", "residence", "049", "subject", "tutkittava-" + start + "-" + mark);
        coach.makes("enrolmentAccept", "enrolment", "participantId", person, "programmeId", programme, "unitId", unit, "startedOn", start,
                "ownWishOn", "2026-09-01");
        return person;
    }

    private String consent(String person, String purpose, String day) {
        return coach.makes("consentRecord", "consent", "participantId", person, "purpose", purpose, "form", "WRITTEN", "givenOn", day);
    }

    private Acting reviewer(String name) {
        Acting admin = new Acting(server, "fi", Role.ADMINISTRATOR, TENANT, "uusimaa-admin-1");
        admin.makes("staffMemberRegister", "staffMember", "ref", "arvioija-" + name + "-" + mark, "givenName", "Rauha", "familyName",
                "Arviokivi", "subject", name + mark, "role", "METHOD_SUPPORTER");
        return new Acting(server, "fi", Role.METHOD_SUPPORTER, TENANT, name + mark);
    }

    private String staff(String name) {
        return manager.ask("query Q($ref: String!) { staffMembers(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref",
                "arvioija-" + name + "-" + mark).clean().text("/staffMembers/nodes/0/id");
    }

    private static void rate(Acting by, String review, int item, int score) {
        by.makes("fidelityRatingRecord", "fidelityRating", "reviewId", review, "item", item, "score", score, "evidence",
                "Nähty käynnillä, kohta " + item);
    }

    private static String ratings(Acting by, String review) {
        return by.ask("query R($r: ID!) { fidelityReview(id: $r) { ratings(first: 1) { totalCount } } }", "r", review).clean()
                .text("/fidelityReview/ratings/totalCount");
    }
}
