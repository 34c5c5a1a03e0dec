package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** What is kept of those who work, through GraphQL. */
class TeamIT {
    private static final String TENANT = "haninge";
    private final RunningServer server = RunningServer.shared();
    private final GraphQl admin = new GraphQl(server, server.token(Role.ADMINISTRATOR, TENANT));
    private final GraphQl leader = new GraphQl(server, server.token(Role.TEAM_LEADER, TENANT));

    @Test
    void pe1_aCertificateIsRecordedSeenAndRevoked() {
        // Given a staff member
        String member = leader.ask("{ staffMembers(first: 1) { nodes { id } } }").clean().text("/staffMembers/nodes/0/id");

        // When a certificate is recorded
        Answer recorded = leader.step("peerCertificateRecord", "peerCertificate { id version issuer staffMember { id } }",
                input("staffMemberId", member, "issuer", "A national association", "issuedOn", "2026-03-01")).done("peerCertificateRecord");
        String certificate = recorded.text("/peerCertificateRecord/peerCertificate/id");

        // Then it stands below its owner, and in a filter of the owner
        assertThat(recorded.text("/peerCertificateRecord/peerCertificate/staffMember/id")).isEqualTo(member);
        assertThat(leader.ask("query Q($id: ID!) { staffMembers(first: 5, filter: {peerCertificates: {id: {eq: $id}}}) { nodes { id "
                + "peerCertificates(first: 5) { nodes { id issuedOn } } } } }", "id", certificate).clean()
                .text("/staffMembers/nodes/0/id")).isEqualTo(member);

        // And it cannot be revoked before it was given, nor from a version that is gone
        Answer early = leader.step("peerCertificateRevoke", "peerCertificate { id }",
                input("peerCertificateId", certificate, "version", 1, "revokedOn", "2026-02-28"));
        assertThat(early.userErrors("peerCertificateRevoke")).containsExactly("OUT_OF_RANGE revokedOn");
        assertThat(leader.step("peerCertificateRevoke", "peerCertificate { version revokedOn }",
                input("peerCertificateId", certificate, "version", 1, "revokedOn", "2026-04-01")).done("peerCertificateRevoke")
                .text("/peerCertificateRevoke/peerCertificate/version")).isEqualTo("2");
        assertThat(leader.step("peerCertificateRevoke", "peerCertificate { id }",
                input("peerCertificateId", certificate, "version", 1, "revokedOn", "2026-04-02")).userErrors("peerCertificateRevoke"))
                .containsExactly("CONFLICT version");
    }

    @Test
    void pe1_withoutAValidCertificateNobodyIsAPeerSupporter() {
        // Given nobody yet; when somebody is registered without, or with one that has expired, it is refused with a remedy
        Answer none = admin.step("staffMemberRegister", "staffMember { id }",
                input("givenName", "Ada", "familyName", "Provström", "role", "PEER_SUPPORTER", "startsOn", "2026-05-01"));
        assertThat(none.userErrors("staffMemberRegister")).containsExactly("PEER_CERTIFICATE_MISSING role");
        assertThat(none.text("/staffMemberRegister/userErrors/0/message")).contains("peer", "1 May 2026");
        assertThat(register("2024-01-01", "2026-04-30").userErrors("staffMemberRegister"))
                .containsExactly("PEER_CERTIFICATE_MISSING role");
        assertThat(admin.step("staffMemberRegister", "staffMember { id }",
                input("givenName", "Ada", "familyName", "Provström", "certificateIssuer", "NSPH")).userErrors("staffMemberRegister"))
                .containsExactly("REQUIRED certificateIssuedOn");

        // Then with one it is done, and the certificate stands below the person
        Answer done = register("2024-01-01", "2026-05-01").done("staffMemberRegister");
        assertThat(done.text("/staffMemberRegister/staffMember/peerCertificates/nodes/0/issuer")).isEqualTo("NSPH");

        // And granting asks the same of those who are there: expired is not enough, recorded is
        String plain = admin.step("staffMemberRegister", "staffMember { id }", input("givenName", "Bo", "familyName", "Provström"))
                .done("staffMemberRegister").text("/staffMemberRegister/staffMember/id");
        assertThat(grant(plain).userErrors("staffRoleGrant")).containsExactly("PEER_CERTIFICATE_MISSING role");
        certify(plain, "2026-01-01");
        grant(plain).done("staffRoleGrant");
    }

    @ParameterizedTest
    @CsvSource({"en,certificate", "sv,certifikat som gäller", "fi,todistuksen", "sv-FI,kamratstödjare", "nb,sertifikat", "nn,sertifikat"})
    void pe1_theRefusalIsSaidInTheCallersLanguage(String language, String word) {
        HttpResponse<String> refused = server.send(server.request("/v1/staff-members", server.token(Role.ADMINISTRATOR, TENANT))
                .header("Accept-Language", language).header("Content-Type", "application/json").POST(BodyPublishers
                        .ofString("{\"givenName\":\"Ada\",\"familyName\":\"Provström\",\"role\":\"PEER_SUPPORTER\"}")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("PEER_CERTIFICATE_MISSING", "/role", word);
    }

    @Test
    void pe1_aRevokedCertificateStandsOnTheAttentionList() {
        String peer = peer();
        String certificate = leader.ask("query C($id: ID!) { staffMember(id: $id) { peerCertificates(first: 1) { nodes { id } } } }", "id",
                peer).clean().text("/staffMember/peerCertificates/nodes/0/id");
        assertThat(attention("2026-06-01")).doesNotContain(peer);

        leader.step("peerCertificateRevoke", "peerCertificate { id }",
                input("peerCertificateId", certificate, "version", 1, "revokedOn", "2026-06-01")).done("peerCertificateRevoke");

        assertThat(attention("2026-05-31")).doesNotContain(peer);
        assertThat(attention("2026-06-01")).contains(peer);
        assertThat(server.get(server.token(Role.TEAM_LEADER, TENANT), "/v1/peers-without-certificate?first=100").body()).contains(peer);
    }

    @Test
    void pe2_pe4_pe5_aPostSaysWhereForWhatAndOnWhatConditions() {
        String peer = peer();
        String post = post(peer, "HOUSING_FIRST", 30).done("peerPostOpen").text("/peerPostOpen/peerPost/id");

        Answer told = leader.ask("query P($id: ID!) { peerPost(id: $id) { activity municipality reflectionMinutes nextCheckInOn version "
                + "staffMember { id } employer { id } mentor { id } unit { id } } }", "id", post).clean();
        assertThat(told.text("/peerPost/activity")).isEqualTo("HOUSING_FIRST");
        assertThat(told.text("/peerPost/reflectionMinutes")).isEqualTo("120");
        assertThat(told.text("/peerPost/mentor")).isEqualTo("null");
        assertThat(leader.step("peerPostCorrect", "peerPost { id }", input("peerPostId", post, "version", 1, "mentorId", peer))
                .userErrors("peerPostCorrect")).containsExactly("SAME_PERSON mentorId");

        // Who is no peer supporter gets none
        String plain = admin.step("staffMemberRegister", "staffMember { id }", input("givenName", "Bo", "familyName", "Provström"))
                .done("staffMemberRegister").text("/staffMemberRegister/staffMember/id");
        assertThat(post(plain, "IPS", 30).userErrors("peerPostOpen")).containsExactly("NOT_A_PEER_SUPPORTER staffMemberId");

        // And peers are counted by municipality and activity, the same in both interfaces
        assertThat(leader.ask("{ peerCounts(on: \"2026-05-15\") { municipality activity peers } }").clean().list("/peerCounts").toString())
                .contains("{\"municipality\":\"9136\",\"activity\":\"HOUSING_FIRST\"");
        assertThat(server.get(server.token(Role.TEAM_LEADER, TENANT), "/v1/peer-counts?on=2026-05-15").body())
                .contains("{\"municipality\":\"9136\",\"activity\":\"HOUSING_FIRST\"");
    }

    @Test
    void pe3_aNewEditionOfTheTasksClosesTheFormer() {
        String peer = peer();
        assertThat(frame(peer, "Be there.\nNo keys, no money.", "2026-05-01").done("taskFrameIssue")
                .text("/taskFrameIssue/taskFrame/edition")).isEqualTo("1");
        assertThat(frame(peer, "Too early", "2026-05-01").userErrors("taskFrameIssue")).containsExactly("OUT_OF_RANGE startsOn");
        assertThat(frame(peer, "Be there, and in the group on Tuesdays.", "2026-08-01").done("taskFrameIssue")
                .text("/taskFrameIssue/taskFrame/edition")).isEqualTo("2");

        Answer told = leader
                .ask("query F($id: ID!) { staffMember(id: $id) { taskFrames(first: 5, order: [STARTS_ON_ASC]) { nodes { edition "
                        + "text endsOn } } } }", "id", peer)
                .clean();
        assertThat(told.text("/staffMember/taskFrames/nodes/0/endsOn")).isEqualTo("2026-08-01");
        assertThat(told.text("/staffMember/taskFrames/nodes/0/text")).contains("\n");
        assertThat(told.text("/staffMember/taskFrames/nodes/1/endsOn")).isEqualTo("null");
    }

    @Test
    void pe6_pe7_checkInsPutOffTheNextOneAndSupervisionIsLogged() {
        String post = post(peer(), "DAY_ACTIVITY", 14).done("peerPostOpen").text("/peerPostOpen/peerPost/id");
        assertThat(overdue("2026-05-15")).doesNotContain(post);
        assertThat(overdue("2026-05-16")).contains(post);

        leader.step("peerCheckInRecord", "peerCheckIn { id topics }", input("postId", post, "heldOn", "2026-05-20", "topics",
                Json.createArrayBuilder().add("REFLECTION_TIME").add("TASKS").build())).done("peerCheckInRecord");

        assertThat(overdue("2026-06-03")).doesNotContain(post);
        assertThat(overdue("2026-06-04")).contains(post);
        assertThat(server.get(server.token(Role.TEAM_LEADER, TENANT), "/v1/overdue-check-ins?first=100").body()).contains(post);
        leader.step("peerSupervisionRecord", "peerSupervision { givenBy topics }", input("postId", post, "heldOn", "2026-05-21", "givenBy",
                "NSPH", "topics", Json.createArrayBuilder().add("BOUNDARIES").build(), "minutes", 90)).done("peerSupervisionRecord");
        assertThat(leader.step("peerSupervisionRecord", "peerSupervision { id }", input("postId", post, "heldOn", "2026-04-01", "givenBy",
                "NSPH", "topics", Json.createArrayBuilder().add("BOUNDARIES").build())).userErrors("peerSupervisionRecord"))
                .containsExactly("OUT_OF_RANGE heldOn");
    }

    @Test
    void pe8_aPeerStandsInTheTeamBesideTheSpecialistsAndSeesTheOwnPostAlone() {
        String name = "it-peer-" + UUID.randomUUID();
        String peer = peer(name);
        String own = post(peer, "IPS", 30).done("peerPostOpen").text("/peerPostOpen/peerPost/id");
        post(peer(), "IPS", 30).done("peerPostOpen");

        GraphQl himself = new GraphQl(server, server.tokenOf(name, Role.PEER_SUPPORTER, TENANT, "haninge-alfa"));
        Answer seen = himself.ask("{ peerPosts(first: 10) { nodes { id } } staffMembers(first: 100) { nodes { id } } }").clean();

        assertThat(seen.list("/peerPosts/nodes").toString()).isEqualTo("[{\"id\":\"" + own + "\"}]");
        assertThat(seen.list("/staffMembers/nodes").toString()).contains(peer);
    }

    @Test
    void pe9_nothingIsKeptOfAPeersOwnHealth() {
        // What is logged of a peer has no free text but the tasks of the workplace and who gave supervision
        assertThat(List.of(TeamNouns.PEER_POST, TeamNouns.PEER_CHECK_IN, TeamNouns.PEER_SUPERVISION, TeamNouns.PEER_CERTIFICATE).stream()
                .flatMap(noun -> noun.attributes().stream()).filter(attribute -> attribute.type() == ValueType.TEXT)
                .map(Attribute::name).distinct().toList()).containsExactlyInAnyOrder("ref", "givenBy", "issuer", "course");
    }

    @Test
    void st13_theEmployerMayBeAnotherOrganisationThanTheWorkplaces() {
        // Given a provider that is not the unit's own
        String city = admin.step("providerRegister", "provider { id }", input("name", "Another city " + UUID.randomUUID()))
                .done("providerRegister").text("/providerRegister/provider/id");
        Answer clinic = leader.ask("{ units(first: 1) { nodes { id provider { id } } } }").clean();
        String member = leader.ask("{ staffMembers(first: 1) { nodes { id } } }").clean().text("/staffMembers/nodes/0/id");

        Answer across = employ(member, city, clinic.text("/units/nodes/0/id"));
        Answer within = employ(member, clinic.text("/units/nodes/0/provider/id"), clinic.text("/units/nodes/0/id"));

        assertThat(across.text("/staffEmploymentBegin/staffEmployment/acrossProviders")).isEqualTo("true");
        assertThat(within.text("/staffEmploymentBegin/staffEmployment/acrossProviders")).isEqualTo("false");
        assertThat(server.get(server.token(Role.TEAM_LEADER, TENANT), "/v1/staff-employments?acrossProviders=true&first=5").body())
                .contains(city);
    }

    private Answer employ(String member, String employer, String workplace) {
        return leader.step("staffEmploymentBegin", "staffEmployment { id acrossProviders }", input("staffMemberId", member, "employerId",
                employer, "workplaceId", workplace, "percent", 80, "startsOn", "2026-05-01")).done("staffEmploymentBegin");
    }

    private String peer() {
        return peer("it-peer-" + UUID.randomUUID());
    }

    private String peer(String subject) {
        return admin.step("staffMemberRegister", "staffMember { id }",
                input("givenName", "Ada", "familyName", "Provström", "subject", subject,
                        "role", "PEER_SUPPORTER", "startsOn", "2026-05-01", "unitId", unit(), "certificateIssuer", "NSPH",
                        "certificateIssuedOn",
                        "2026-01-01"))
                .done("staffMemberRegister").text("/staffMemberRegister/staffMember/id");
    }

    private Answer register(String issued, String expires) {
        return admin.step("staffMemberRegister", "staffMember { id peerCertificates(first: 1) { nodes { issuer } } }",
                input("givenName", "Ada", "familyName", "Provström", "role", "PEER_SUPPORTER", "startsOn", "2026-05-01",
                        "certificateIssuer",
                        "NSPH", "certificateIssuedOn", issued, "certificateExpiresOn", expires));
    }

    private Answer grant(String member) {
        return admin.step("staffRoleGrant", "staffRole { id }",
                input("staffMemberId", member, "version", 1, "role", "PEER_SUPPORTER", "startsOn", "2026-05-01"));
    }

    private void certify(String member, String issued) {
        leader.step("peerCertificateRecord", "peerCertificate { id }",
                input("staffMemberId", member, "issuer", "NSPH", "issuedOn", issued)).done("peerCertificateRecord");
    }

    private Answer post(String peer, String activity, int days) {
        return leader.step("peerPostOpen", "peerPost { id }",
                input("staffMemberId", peer, "unitId", unit(), "activity", activity, "municipality", "9136", "employerId",
                        leader.ask("{ providers(first: 1) { nodes { id } } }").clean().text("/providers/nodes/0/id"), "reflectionMinutes",
                        120, "checkInDays", days, "startsOn", "2026-05-01"));
    }

    private Answer frame(String peer, String text, String from) {
        return leader.step("taskFrameIssue", "taskFrame { id edition }",
                input("staffMemberId", peer, "unitId", unit(), "text", text, "startsOn", from));
    }

    private String attention(String on) {
        return leader.ask("query A($on: Date!) { peersWithoutCertificate(on: $on, first: 100) { nodes { id } } }", "on", on).clean()
                .list("/peersWithoutCertificate/nodes").toString();
    }

    private String overdue(String on) {
        return leader.ask("query A($on: Date!) { overdueCheckIns(on: $on, first: 100) { nodes { id } } }", "on", on).clean()
                .list("/overdueCheckIns/nodes").toString();
    }

    private String unit() {
        return leader.ask("{ units(first: 1) { nodes { id } } }").clean().text("/units/nodes/0/id");
    }
}
