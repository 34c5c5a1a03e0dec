package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** A participant's way through a programme, step by step, as a front end would take it. */
class GraphQlWriteIT {
    private static final String TENANT = "haninge";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT));

    @Test
    void aParticipantsWay() {
        String enrolment = leader.step("enrolmentAccept", "enrolment { id version phase state }", accept(register()))
                .done("enrolmentAccept").text("/enrolmentAccept/enrolment/id");
        leader.step("enrolmentAdvance", "enrolment { version phase }",
                input("enrolmentId", enrolment, "version", 1, "phase", "JOB_SEARCH", "startsOn", "2026-10-01")).done("enrolmentAdvance");
        JsonObject job = input("enrolmentId", enrolment, "kind", "COMPETITIVE", "startedOn", "2026-10-15", "hoursPerWeek", 20,
                "wageAmount", "14500.50", "wageCurrency", "SEK", "wagePeriod", "MONTH");
        String placement = leader.step("placementStart", "placement { id wage { amount } }", job).done("placementStart")
                .text("/placementStart/placement/id");
        leader.step("placementChange", "placement { version }",
                input("placementId", placement, "version", 1, "startsOn", "2026-11-01", "hoursPerWeek", 30)).done("placementChange");

        Answer told = leader.ask("query Q($id: ID!) { enrolment(id: $id) { phase before: phaseAt(on: \"2026-09-15\") { phase } "
                + "after: phaseAt(on: \"2026-10-01\") { phase } none: mainActivity(on: \"2026-10-14\") later: mainActivity(on: \"2026-10-15\") "
                + "placements(first: 5) { nodes { hoursPerWeek then: termsAt(on: \"2026-10-31\") { hoursPerWeek wage { amount } } } } } }",
                "id", enrolment).clean();

        assertThat(told.text("/enrolment/phase")).isEqualTo("JOB_SEARCH");
        assertThat(told.text("/enrolment/before/phase")).isEqualTo("MAPPING");
        assertThat(told.text("/enrolment/after/phase")).isEqualTo("JOB_SEARCH");
        assertThat(told.text("/enrolment/none")).isEqualTo("NONE");
        assertThat(told.text("/enrolment/later")).isEqualTo("PAID_WORK");
        assertThat(told.text("/enrolment/placements/nodes/0/hoursPerWeek")).isEqualTo("30.0");
        assertThat(told.text("/enrolment/placements/nodes/0/then/hoursPerWeek")).isEqualTo("20.0");
        assertThat(told.text("/enrolment/placements/nodes/0/then/wage/amount")).isEqualTo("14500.50");
    }

    @Test
    void aRuleThatRefusesIsNamed() {
        JsonObject without = Json.createObjectBuilder(accept(register())).remove("statements").remove("ownWishOn").build();

        Answer refused = leader.step("enrolmentAccept", "enrolment { id }", without);

        assertThat(refused.userErrors("enrolmentAccept")).containsExactlyInAnyOrder("TARGET_GROUP_NOT_STATED statements",
                "OWN_WISH_MISSING ownWishOn");
        assertThat(refused.text("/enrolmentAccept/userErrors/0/rule")).startsWith("ALFA-");
    }

    @Test
    void aStaleVersionIsAConflictThatNamesTheCurrentOne() {
        String participant = register();
        var change = input("participantId", participant, "version", 1, "phone", "+46 70 000 00 01");
        assertThat(leader.step("participantCorrect", "participant { version }", change).clean()
                .text("/participantCorrect/participant/version"))
                .isEqualTo("2");

        Answer stale = leader.step("participantCorrect", "participant { version }", change);

        assertThat(stale.userErrors("participantCorrect")).containsExactly("CONFLICT version");
        assertThat(stale.text("/participantCorrect/userErrors/0/message")).contains("2");
    }

    @Test
    void theSameKeyDoesItOnce() {
        String key = UUID.randomUUID().toString();
        var register = input("unitId", unit(), "givenName", "Ebba", "familyName", "Provling", "idempotencyKey", key);
        String first = leader.step("participantRegister", "participant { id }", register).clean()
                .text("/participantRegister/participant/id");
        String second = leader.step("participantRegister", "participant { id }", register).clean()
                .text("/participantRegister/participant/id");
        Answer other = leader.step("participantRegister", "participant { id }",
                input("unitId", unit(), "givenName", "Annan", "familyName", "Provling", "idempotencyKey", key));

        assertThat(second).isEqualTo(first);
        assertThat(other.at("/participantRegister/participant")).isEqualTo(JsonValue.NULL);
        assertThat(other.text("/participantRegister/userErrors/0/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        Answer answer = leader.step("participantRegister", "participant { id }",
                input("unitId", unit(), "givenName", "X".repeat(201), "familyName", "Provling", "nationalId", "20000229-2398", "phone",
                        "abc"));

        assertThat(answer.userErrors("participantRegister")).hasSize(3).anyMatch(error -> error.endsWith("givenName"))
                .anyMatch(error -> error.endsWith("nationalId")).anyMatch(error -> error.endsWith("phone"));
        assertThat(answer.body().toString()).doesNotContain("20000229-2398");
    }

    @Test
    void whoMayNotWriteIsRefused() {
        GraphQl researcher = new GraphQl(server, server.token(Role.RESEARCHER, TENANT));

        Answer answer = researcher.step("participantRegister", "participant { id }",
                input("unitId", unit(), "givenName", "Ebba", "familyName", "Provling"));

        assertThat(answer.codes()).containsExactly("FORBIDDEN");
    }

    private JsonObject accept(String participant) {
        JsonArray stated = Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build();
        return input("participantId", participant, "programmeId", programme(), "startedOn", "2026-09-01", "ownWishOn", "2026-08-20", "aims",
                Json.createArrayBuilder().add("WORK").build(), "statements", stated, "phase", "MAPPING");
    }

    private String register() {
        return leader.step("participantRegister", "participant { id version }",
                input("unitId", unit(), "givenName", "Ebba", "familyName", "Provling", "birthDate", "1990-05-05", "residence", "0136"))
                .clean()
                .text("/participantRegister/participant/id");
    }

    private String unit() {
        return leader.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id");
    }

    private String programme() {
        return leader.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
    }
}
