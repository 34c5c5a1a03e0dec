package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.JsonValue;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Putting people under protection, naming staff, consents and disclosures, with the real plugins. */
class ProtectionRulesIT {
    private static final String TENANT = "haninge";
    private static final String MARKED = "SE_SEKRETESSMARKERING";
    private static final String HIDDEN = "SE_SKYDDAD_FOLKBOKFORING";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT));
    private final GraphQl named = new GraphQl(server, server.tokenOf("haninge-tl-1", Role.TEAM_LEADER, TENANT));

    @Test
    void anAssumedIdentityIsNeverWrittenDown() {
        Answer refused = leader.step("participantProtect", "participant { id }",
                input("participantId", register(), "version", 1, "protection", "SE_FINGERADE_PERSONUPPGIFTER", "reason",
                        "told by the police"));
        assertThat(refused.userErrors("participantProtect")).containsExactly("PROTECTION_NOT_RECORDED protection");
        assertThat(refused.text("/participantProtect/userErrors/0/message")).contains("treated as anyone else");
    }

    @Test
    void anUnknownGradeIsRefusedWithThoseThatThereAre() {
        Answer refused = leader.step("participantProtect", "participant { id }",
                input("participantId", register(), "version", 1, "protection", "SE_SECRET", "reason", "x"));
        assertThat(refused.userErrors("participantProtect")).containsExactly("UNKNOWN_VALUE protection");
        assertThat(refused.text("/participantProtect/userErrors/0/message")).contains(MARKED, HIDDEN).doesNotContain("FINGERADE");
    }

    @Test
    void whoHidesSomebodyNamesWhoMaySee() {
        String person = register();
        Answer nobody = leader.step("participantProtect", "participant { id }",
                input("participantId", person, "version", 1, "protection", HIDDEN, "reason", "threat"));
        assertThat(nobody.userErrors("participantProtect")).containsExactly("REQUIRED namedStaffId");

        leader.step("participantProtect", "participant { id }", input("participantId", person, "version", 1, "protection", HIDDEN, "reason",
                "threat", "namedStaffId", staff("haninge-tl-1"))).clean();

        assertThat(leader.ask("query P($id: ID!) { participant(id: $id) { id } }", "id", person).codes()).containsExactly("NOT_FOUND");
        assertThat(named.ask("query P($id: ID!) { participant(id: $id) { protection protectionReason } }", "id", person).clean()
                .text("/participant/protection")).isEqualTo(HIDDEN);
        // And the last one who sees cannot be taken away, while a second one may go again
        String own = named.ask("query P($id: ID!) { participant(id: $id) { namedAccesses(first: 5) { nodes { id } } } }", "id", person)
                .clean().text("/participant/namedAccesses/nodes/0/id");
        assertThat(named.step("namedAccessEnd", "namedAccess { id }", input("namedAccessId", own, "version", 1, "endsOn", "2026-12-01"))
                .userErrors("namedAccessEnd")).containsExactly("LAST_NAMED namedAccessId");
        named.step("namedAccessGrant", "namedAccess { id }",
                input("participantId", person, "staffMemberId", staff("haninge-es-1"), "reason", "works with her"))
                .done("namedAccessGrant");
        named.step("namedAccessEnd", "namedAccess { endsOn }", input("namedAccessId", own, "version", 1, "endsOn", "2099-01-01"))
                .done("namedAccessEnd");
    }

    @Test
    void onlyTheNamedChangeWhatIsProtectedAndNobodyNamesThemselves() {
        String person = register();
        leader.step("participantProtect", "participant { id }", input("participantId", person, "version", 1, "protection", MARKED, "reason",
                "marked", "namedStaffId", staff("haninge-tl-1"))).done("participantProtect");

        assertThat(leader.step("participantProtect", "participant { id }", lift(person)).userErrors("participantProtect"))
                .containsExactly("PROTECTED_IDENTITY participantId");
        assertThat(leader.step("participantCorrect", "participant { id }",
                input("participantId", person, "version", 2, "phone", "+99401234567")).userErrors("participantCorrect"))
                .containsExactly("PROTECTED_IDENTITY participantId");
        assertThat(named.step("namedAccessGrant", "namedAccess { id }",
                input("participantId", person, "staffMemberId", staff("haninge-tl-1"), "reason", "me too")).userErrors("namedAccessGrant"))
                .containsExactly("SELF_GRANT staffMemberId");
        // What does not touch what is concealed goes on
        leader.step("contactRecord", "contact { id place }",
                input("participantId", person, "heldOn", "2026-11-01", "kind", "PHONE")).done("contactRecord");
        named.step("participantProtect", "participant { protection }", lift(person)).done("participantProtect");
        assertThat(leader.ask("query P($id: ID!) { participant(id: $id) { unit { id } } }", "id", person).clean().at("/participant/unit"))
                .isNotEqualTo(JsonValue.NULL);
    }

    @Test
    void aDeniedFieldLeavesItsTrace() {
        GraphQl peer = new GraphQl(server, server.token(Role.PEER_SUPPORTER, TENANT));
        Answer asked = peer.ask("{ participants(first: 1) { nodes { id nationalId } } }");
        assertThat(asked.codes()).containsExactly("FORBIDDEN");
        String request = asked.body().getJsonArray("errors").getJsonObject(0).getJsonObject("extensions").getString("requestId");
        assertThat(server.get(server.token(Role.DATA_PROTECTION_OFFICER, TENANT), "/v1/audit-events?first=10&requestId=" + request).body())
                .contains("\"outcome\":\"DENIED\"", "Participant.nationalId");
    }

    @Test
    void pe9_aPeerSupporterSeesWhatTheParticipantAgreedTo() {
        // Given a participant with goals and no consent
        String person = enrolled();
        GraphQl peer = new GraphQl(server, server.tokenOf("haninge-ps-1", Role.PEER_SUPPORTER, TENANT));
        String insight = "query P($id: ID!) { participant(id: $id) { givenName phone enrolments(first: 5) { totalCount nodes { aims } } } }";

        // Then the peer sees who it is and how to reach, and nothing of the case
        Answer before = peer.ask(insight, "id", person).clean();
        assertThat(before.text("/participant/givenName")).isEqualTo("Ebba");
        assertThat(before.text("/participant/enrolments/totalCount")).isEqualTo("0");
        assertThat(peer.ask("query P($id: ID!) { participant(id: $id) { birthDate } }", "id", person).codes()).containsExactly("FORBIDDEN");

        // When the participant agrees, then the goals are there; and gone when the consent is taken back
        String consent = leader.step("consentRecord", "consent { id purposeLabel(locale: \"sv\") }",
                input("participantId", person, "purpose", "PEER_INSIGHT", "form", "ORAL", "givenOn", "2026-09-01"))
                .done("consentRecord").text("/consentRecord/consent/id");
        assertThat(peer.ask(insight, "id", person).clean().text("/participant/enrolments/nodes/0/aims/0")).isEqualTo("WORK");
        leader.step("consentWithdraw", "consent { withdrawnOn }",
                input("consentId", consent, "version", 1, "withdrawnOn", "2026-11-01")).done("consentWithdraw");
        assertThat(peer.ask(insight, "id", person).clean().text("/participant/enrolments/totalCount")).isEqualTo("0");
    }

    @Test
    void st13_aCareContactOfAnotherControllerReadsOnlyWhileSomethingLeadsOverTheWall() {
        // Given a programme of the city whose care contacts are the region's
        GraphQl city = new GraphQl(server, server.token(Role.PROGRAMME_MANAGER, "stockholm"));
        GraphQl care = new GraphQl(server, server.tokenOf("stockholm-cc-3", Role.CARE_CONTACT, "stockholm"));
        String person = city.ask("query S($ref: String!) { staffMembers(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref",
                "stockholm-cc-3").clean().text("/staffMembers/nodes/0/id");
        String participant = city.ask(
                "query E($staff: ID!) { participants(first: 1, filter: {enrolments: {careContact: $staff}, not: {consents: {purpose: {eq: CARE_INFORMATION}}}}) "
                        + "{ nodes { id } } }",
                "staff", person).clean().text("/participants/nodes/0/id");
        String asked = "query P($id: ID!) { participants(first: 100, filter: {id: {eq: $id}}) { totalCount } }";

        // Then nothing crosses by itself
        assertThat(care.ask(asked, "id", participant).clean().text("/participants/totalCount")).isEqualTo("0");

        // When a disclosure by law holds, then it does, until it ends
        String disclosure = city.step("disclosureRecord", "disclosure { id }", input("participantId", participant, "ground", "LAW",
                "legalBasis", "An act, section 1", "recipient", "The region", "startsOn", "2026-01-01", "endsOn", "2099-01-01"))
                .done("disclosureRecord").text("/disclosureRecord/disclosure/id");
        assertThat(care.ask(asked, "id", participant).clean().text("/participants/totalCount")).isEqualTo("1");
        city.step("disclosureEnd", "disclosure { id }", input("disclosureId", disclosure, "version", 1, "endsOn", "2026-01-02"))
                .done("disclosureEnd");
        assertThat(care.ask(asked, "id", participant).clean().text("/participants/totalCount")).isEqualTo("0");

        // And a disclosure by consent names one that holds
        assertThat(city.step("disclosureRecord", "disclosure { id }", input("participantId", participant, "ground", "CONSENT", "recipient",
                "The region", "startsOn", "2026-01-01", "endsOn", "2099-01-01")).userErrors("disclosureRecord"))
                .containsExactly("REQUIRED consentId");
        String consent = city.step("consentRecord", "consent { id }", input("participantId", participant, "purpose", "CARE_INFORMATION",
                "form", "WRITTEN", "givenOn", "2026-01-01")).done("consentRecord").text("/consentRecord/consent/id");
        assertThat(care.ask(asked, "id", participant).clean().text("/participants/totalCount")).isEqualTo("1");
        city.step("consentWithdraw", "consent { id }", input("consentId", consent, "version", 1, "withdrawnOn", "2026-11-01"))
                .done("consentWithdraw");
        assertThat(care.ask(asked, "id", participant).clean().text("/participants/totalCount")).isEqualTo("0");
    }

    private static jakarta.json.JsonObject lift(String person) {
        return input("participantId", person, "version", 2, "protection", JsonValue.NULL, "reason", "over");
    }

    private String enrolled() {
        String person = register();
        String programme = leader.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
        leader.step("enrolmentAccept", "enrolment { id }",
                input("participantId", person, "programmeId", programme, "startedOn", "2026-09-01", "ownWishOn", "2026-08-20", "aims",
                        jakarta.json.Json.createArrayBuilder().add("WORK").build(), "statements", jakarta.json.Json.createArrayBuilder()
                                .add(input("key", "mentalIllHealth", "value", JsonValue.TRUE)).build()))
                .done("enrolmentAccept");
        return person;
    }

    private String register() {
        String unit = leader.ask("{ units(first: 1) { nodes { id } } }").text("/units/nodes/0/id");
        return leader.step("participantRegister", "participant { id }", input("unitId", unit, "givenName", "Ebba", "familyName", "Provling",
                "birthDate", "1990-05-05", "residence", "0136", "phone", "+99401111222")).clean()
                .text("/participantRegister/participant/id");
    }

    private String staff(String ref) {
        return leader.ask("query S($ref: String!) { staffMembers(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref", ref)
                .clean().text("/staffMembers/nodes/0/id");
    }
}
