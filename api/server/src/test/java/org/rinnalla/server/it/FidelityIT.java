package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Fidelity reviews and their proposals, through GraphQL and REST, at a unit of its own. */
class FidelityIT {
    private static final String TENANT = "lappi";
    private static final String ITEMS = "items { item { number } score value numerator denominator factor definitionVersion "
            + "lift { score threshold distance } figures { name value } }";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl admin = new GraphQl(server, server.token(Role.ADMINISTRATOR, TENANT));
    private final GraphQl manager = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, TENANT));
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void item15_theMeanOfDaysToTheFirstEmployerDecidesAtItsBounds() {
        // Given a unit, an employer, and somebody whose first meeting with an employer was after 30 days
        String unit = unit();
        entered(unit, LocalDate.of(2026, 1, 10), 30);
        assertThat(item(unit, 15)).contains("\"score\":5").contains("\"value\":30.00");

        // When another needs 31, the mean is beyond 30; with 90 beyond 60 no more is needed to fall again
        entered(unit, LocalDate.of(2026, 1, 10), 31);
        assertThat(item(unit, 15)).contains("\"score\":4").contains("\"numerator\":61").contains("\"denominator\":2")
                .contains("\"threshold\":30").contains("\"distance\":0.50");
        entered(unit, LocalDate.of(2026, 1, 10), 120);
        assertThat(item(unit, 15)).contains("\"score\":3");
    }

    @Test
    void theProposalIsTheSameInBothInterfacesAndNotForEverybody() {
        String programme = programme();
        Answer graph = manager.ask("query P($p: ID!) { fidelityProposal(programme: $p, from: \"2026-01-01\", to: \"2026-06-30\") { " + ITEMS
                + " } }", "p", programme).clean();
        assertThat(graph.list("/fidelityProposal/items")).hasSize(9);

        String path = "/v1/fidelity-proposal?programmeId=" + programme + "&from=2026-01-01&to=2026-06-30";
        String rest = server.get(server.token(Role.PROGRAMME_MANAGER, TENANT), path).body();
        assertThat(Json.createReader(new StringReader(rest)).readObject().getJsonArray("items").getJsonObject(0).get("value"))
                .isEqualTo(graph.at("/fidelityProposal/items/0/value"));

        // A method supporter sees no participant, and has them counted; a specialist has not
        String supporter = server.token(Role.METHOD_SUPPORTER, TENANT);
        assertThat(server.get(supporter, path).body()).isEqualTo(rest);
        assertThat(server.get(supporter, "/v1/participants?first=1").statusCode()).isEqualTo(403);
        assertThat(server.get(server.token(Role.EMPLOYMENT_SPECIALIST, TENANT), path).statusCode()).isEqualTo(403);
        assertThat(server.get(server.token(Role.TEAM_LEADER, TENANT, "lappi-unit-1"),
                "/v1/fidelity-proposal?unitId=" + unit() + "&from=2026-01-01&to=2026-06-30").statusCode()).isEqualTo(403);
        assertThat(server.get(supporter, "/v1/fidelity-proposal?from=2026-01-01&to=2026-06-30").statusCode()).isEqualTo(422);
        assertThat(server.get(supporter, "/v1/fidelity-items").body()).contains("\"number\":25").contains("\"wording\":null");
    }

    @Test
    void reviewersRateApartThenAgreeAndAMissingItemBlocksTheTotal() {
        // Given a review with two reviewers
        String one = reviewer("one");
        String other = reviewer("other");
        GraphQl first = as("one");
        GraphQl second = as("other");
        var open = input("programmeId", programme(), "unitId", unit(), "scale", "IPS25_2008", "reviewedOn", "2026-06-30", "periodFrom",
                "2026-01-01", "periodTo", "2026-06-30", "firstReviewerId", one, "secondReviewerId", other);
        assertThat(manager.step("fidelityReviewOpen", "fidelityReview { id }",
                Json.createObjectBuilder(open).add("secondReviewerId", one).build()).userErrors("fidelityReviewOpen"))
                .containsExactly("SAME_PERSON secondReviewerId");
        String review = manager.step("fidelityReviewOpen", "fidelityReview { id state }", open).done("fidelityReviewOpen")
                .text("/fidelityReviewOpen/fidelityReview/id");

        // When both rate, neither sees the other's before both have handed in, and nobody agrees before
        for (int item = 1; item <= 25; item++) {
            rate(first, review, item, 4).done("fidelityRatingRecord");
            rate(second, review, item, 3).done("fidelityRatingRecord");
        }
        assertThat(rate(first, review, 7, 5).userErrors("fidelityRatingRecord")).containsExactly("ALREADY_EXISTS item");
        assertThat(rate(manager, review, 7, 5).userErrors("fidelityRatingRecord")).containsExactly("NOT_A_REVIEWER reviewId");
        assertThat(ratings(first, review)).isEqualTo("25");
        assertThat(ratings(manager, review)).isEqualTo("0");
        assertThat(agree(first, review, 1, 4).userErrors("fidelityScoreAgree")).containsExactly("RATINGS_NOT_HANDED_IN reviewId");
        first.step("fidelityReviewHandIn", "fidelityReview { version state }", input("fidelityReviewId", review, "version", 1))
                .done("fidelityReviewHandIn");
        assertThat(ratings(second, review)).isEqualTo("25");
        assertThat(rate(first, review, 8, 5).userErrors("fidelityRatingRecord")).containsExactly("ALREADY_HANDED_IN reviewId");
        assertThat(second.step("fidelityReviewHandIn", "fidelityReview { state }", input("fidelityReviewId", review, "version", 2))
                .done("fidelityReviewHandIn").text("/fidelityReviewHandIn/fidelityReview/state")).isEqualTo("AGREEING");
        assertThat(ratings(first, review)).isEqualTo("50");
        assertThat(ratings(manager, review)).isEqualTo("50");

        // Then 24 agreed items are no total, and the review does not close
        for (int item = 1; item <= 24; item++) {
            agree(item % 2 == 0 ? first : second, review, item, 4).done("fidelityScoreAgree");
        }
        assertThat(state(review)).isEqualTo("24 null null");
        Answer closed = manager.step("fidelityReviewClose", "fidelityReview { id }", input("fidelityReviewId", review, "version", 27));
        assertThat(closed.userErrors("fidelityReviewClose")).containsExactly("FIDELITY_ITEMS_MISSING fidelityReviewId");
        assertThat(closed.text("/fidelityReviewClose/userErrors/0/message")).contains("24").contains("25");

        // And the 25th makes the total and its band: 24 × 4 + 4 = 100
        agree(first, review, 25, 4).done("fidelityScoreAgree");
        assertThat(state(review)).isEqualTo("25 100 GOOD");
        Answer lift = manager.ask("query L($r: ID!) { fidelityLift(review: $r) { agreed total band pointsToNextBand items { score "
                + "item { number label(locale: \"fi\") } next { score bound } proposal { score } } } }", "r", review).clean();
        assertThat(lift.text("/fidelityLift/pointsToNextBand")).isEqualTo("15");
        assertThat(lift.text("/fidelityLift/items/0/item/label")).isEqualTo("Asiakasmäärä valmentajaa kohti");
        assertThat(server.get(server.token(Role.PROGRAMME_MANAGER, TENANT), "/v1/fidelity-reviews/" + review + "/lift").body())
                .contains("\"total\":100");
        manager.step("fidelityReviewClose", "fidelityReview { state }", input("fidelityReviewId", review, "version", 28))
                .done("fidelityReviewClose");
        assertThat(agree(first, review, 25, 5).userErrors("fidelityScoreAgree")).containsExactly("REVIEW_CLOSED reviewId");
    }

    private Answer rate(GraphQl by, String review, int item, int score) {
        return by.step("fidelityRatingRecord", "fidelityRating { id }",
                input("reviewId", review, "item", item, "score", score, "evidence", "Seen on the first day"));
    }

    private static Answer agree(GraphQl by, String review, int item, int score) {
        return by.step("fidelityScoreAgree", "fidelityScore { id }", input("reviewId", review, "item", item, "score", score));
    }

    private static String ratings(GraphQl by, String review) {
        return by.ask("query R($r: ID!) { fidelityReview(id: $r) { ratings(first: 1) { totalCount } } }", "r", review).clean()
                .text("/fidelityReview/ratings/totalCount");
    }

    private String state(String review) {
        Answer told = manager.ask("query R($r: ID!) { fidelityReview(id: $r) { agreedItems total band } }", "r", review).clean();
        return told.text("/fidelityReview/agreedItems") + " " + told.text("/fidelityReview/total") + " "
                + told.text("/fidelityReview/band");
    }

    private String item(String unit, int number) {
        Answer told = manager.ask("query P($u: ID!) { fidelityProposal(unit: $u, from: \"2026-01-01\", to: \"2026-10-31\") { " + ITEMS
                + " } }", "u", unit).clean();
        return told.list("/fidelityProposal/items").stream()
                .filter(each -> each.asJsonObject().getJsonObject("item").getInt("number") == number).findFirst().orElseThrow().toString();
    }

    /** Somebody who entered on a day and met an employer so many days later. */
    private void entered(String unit, LocalDate day, int days) {
        String person = manager.step("participantRegister", "participant { id }",
                input("unitId", unit, "givenName", "Aava", "familyName", "Koeniemi", "birthDate", "1990-05-05"))
                .done("participantRegister").text("/participantRegister/participant/id");
        manager.step("enrolmentAccept", "enrolment { id }", input("participantId", person, "programmeId", programme(), "unitId", unit,
                "startedOn", day.toString(), "ownWishOn", day.minusDays(5).toString(), "aims",
                Json.createArrayBuilder().add("WORK").build()))
                .done("enrolmentAccept");
        String employer = manager.step("employerRegister", "employer { id }", input("name", "Koeleipomo " + mark + days))
                .done("employerRegister").text("/employerRegister/employer/id");
        manager.step("contactRecord", "contact { id }", input("participantId", person, "employerId", employer, "unitId", unit, "heldOn",
                day.plusDays(days).toString(), "kind", "WORKPLACE", "faceToFace", JsonValue.TRUE)).done("contactRecord");
    }

    private String unit() {
        String provider = manager.ask("{ providers(first: 1) { nodes { id } } }").clean().text("/providers/nodes/0/id");
        return admin.step("unitOpen", "unit { id }", input("providerId", provider, "name", "Koeyksikkö " + UUID.randomUUID()))
                .done("unitOpen").text("/unitOpen/unit/id");
    }

    private String programme() {
        return manager.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");
    }

    private String reviewer(String name) {
        return admin.step("staffMemberRegister", "staffMember { id }",
                input("givenName", "Rauha", "familyName", "Arviokivi", "subject", mark + name, "role", "METHOD_SUPPORTER"))
                .done("staffMemberRegister").text("/staffMemberRegister/staffMember/id");
    }

    private GraphQl as(String name) {
        return new GraphQl(server, server.tokenOf(mark + name, Role.METHOD_SUPPORTER, TENANT));
    }
}
