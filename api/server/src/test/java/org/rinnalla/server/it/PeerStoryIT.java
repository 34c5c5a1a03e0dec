package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.StockholmCast.list;

import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** Signe's story in Haninge: somebody with own experience becomes a colleague, with a frame around the work and people beside her. */
class PeerStoryIT {
    private static final String TENANT = "haninge";
    private static final String UNIT = "haninge-alfa";
    private final RunningServer server = RunningServer.shared();
    private final String mark = "kamrat-" + UUID.randomUUID().toString().substring(0, 8);
    private final Acting admin = as(Role.ADMINISTRATOR, "admin");
    private final Acting leader = as(Role.TEAM_LEADER, "leader", UNIT);
    private final Acting specialist = as(Role.EMPLOYMENT_SPECIALIST, "specialist", UNIT);
    private final Acting signe = as(Role.PEER_SUPPORTER, "signe", UNIT);
    private final String unit = leader.ask("query U($r: String!) { units(first: 1, filter: {ref: {eq: $r}}) { nodes { id } } }", "r", UNIT)
            .clean().text("/units/nodes/0/id");
    private final String employer = admin.makes("providerRegister", "provider", "name", "Östermalms stadsdelsförvaltning " + mark);

    @Test
    void chapter1_aCertificateThenARoleThenAPostWithAFrame() {
        // Given Signe on the staff. Without a certificate she is no peer supporter, and is told what is missing
        String member = admin.makes("staffMemberRegister", "staffMember", "givenName", "Signe", "familyName", "Provkälla", "subject",
                mark + "-signe");
        Answer refused = grant(member, 1, "2026-09-01");
        assertThat(refused.userErrors("staffRoleGrant")).containsExactly("PEER_CERTIFICATE_MISSING role");
        assertThat(refused.text("/staffRoleGrant/userErrors/0/message")).contains("certifikat som gäller");

        // When NSPH's certificate is written down, then the role is hers, and so is a post at a workplace of another employer
        leader.does("peerCertificateRecord", "peerCertificate { id }", "staffMemberId", member, "issuer", "NSPH", "course", "Peer Support",
                "issuedOn", "2026-05-29", "expiresOn", "2026-11-15");
        grant(member, 1, "2026-09-01").done("staffRoleGrant");
        String mentor = staff("Love", Role.EMPLOYMENT_SPECIALIST, "mentor");
        String post = leader.makes("peerPostOpen", "peerPost", "staffMemberId", member, "unitId", unit, "activity", "IPS", "municipality",
                "0136", "employerId", employer, "mentorId", mentor, "reflectionMinutes", 120, "checkInDays", 14, "startsOn", "2026-09-01");
        leader.does("staffSupportBegin", "staffSupport { id }", "staffMemberId", member, "supporterId", mentor, "kind", "MENTOR",
                "startsOn", "2026-09-01");

        // And what she does stands in words of the workplace; a new edition ends the first, which is kept
        frame(member, "Är med i teamet två dagar i veckan. Bär inga nycklar.", "2026-09-01");
        frame(member, "Är med i teamet tre dagar i veckan. Bär inga nycklar.", "2026-10-01");
        Answer own = signe.ask("{ peerPosts(first: 5) { nodes { id activityLabel municipality reflectionMinutes mentor { givenName } "
                + "employer { name } } } taskFrames(first: 5, order: [STARTS_ON_ASC]) { nodes { edition text endsOn } } }").clean();
        assertThat(own.list("/peerPosts/nodes")).hasSize(1);
        assertThat(own.text("/peerPosts/nodes/0/id")).isEqualTo(post);
        assertThat(own.text("/peerPosts/nodes/0/mentor/givenName")).isEqualTo("Love");
        assertThat(own.text("/peerPosts/nodes/0/employer/name")).startsWith("Östermalms stadsdelsförvaltning");
        assertThat(own.text("/taskFrames/nodes/0/endsOn")).isEqualTo("2026-10-01");
        assertThat(own.text("/taskFrames/nodes/1/text")).contains("tre dagar");

        // And check-ins and supervision come round; who is late stands on the leader's list
        assertThat(overdue("2026-09-16")).contains(post);
        leader.does("peerCheckInRecord", "peerCheckIn { id }", "postId", post, "heldOn", "2026-09-16", "topics",
                list("REFLECTION_TIME", "TASKS"));
        assertThat(overdue("2026-09-20")).doesNotContain(post);
        leader.does("peerSupervisionRecord", "peerSupervision { id }", "postId", post, "heldOn", "2026-09-24", "givenBy",
                "NSPH Stockholms län", "topics", list("BOUNDARIES"), "minutes", 90);
        assertThat(signe.reads("/v1/peer-supervisions?first=5")).contains("BOUNDARIES", "NSPH Stockholms län");

        // And when the certificate has run out she stands on the list of those who need a new one, and gets no new role
        assertThat(uncertified("2026-11-16")).contains(member);
        assertThat(uncertified("2026-11-15")).doesNotContain(member);
        assertThat(leader.reads("/v1/peers-without-certificate?first=100&on=2026-11-16")).contains(member);
        assertThat(leader.reads("/v1/peer-counts?on=2026-10-15")).contains("\"activityLabel\":\"IPS\"");
        Answer again = grant(member, 2, "2026-11-20");
        assertThat(again.userErrors("staffRoleGrant")).contains("PEER_CERTIFICATE_MISSING role");

        // And a colleague who is no leader sees nothing of her post, nor a participant anything of the staff's
        assertThat(specialist.get("/v1/peer-posts?first=5").statusCode()).isEqualTo(403);
        assertThat(as(Role.PARTICIPANT, "nobody").get("/v1/peer-posts?first=5").statusCode()).isEqualTo(403);
        assertThat(leader.ask("{ peerCounts(on: \"2026-10-15\") { municipality activityLabel peers } }").clean().list("/peerCounts")
                .toString())
                .contains("\"municipality\":\"0136\",\"activityLabel\":\"IPS\"");
    }

    @Test
    void chapter2_besideSomebodyWhoDecidesWhatSheSees() {
        // Given Ali, enrolled in Alfa with a goal, and Signe beside him
        peer();
        String ali = specialist.makes("participantRegister", "participant", "unitId", unit, "subject", mark + "-ali", "givenName", "Ali",
                "familyName", "Provhag", "birthDate", "1988-02-14", "residence", "0136", "phone", "+46701740610");
        specialist.does("enrolmentAccept", "enrolment { id }", "participantId", ali, "programmeId", programme(), "startedOn", "2026-09-07",
                "ownWishOn", "2026-08-31", "aims", list("WORK"), "statements", Json.createArrayBuilder().add(GraphQl.input("key",
                        "mentalIllHealth", "value", JsonValue.TRUE)).build());
        specialist.does("goalState", "goal { id }", "participantId", ali, "kind", "LONG_TERM", "words", "Köra bud igen", "saidOn",
                "2026-09-14");

        // When she meets him, she knows his name and how to reach him, and nothing of the case
        signe.does("contactRecord", "contact { id }", "participantId", ali, "heldOn", "2026-09-15", "kind", "WALK", "actor", "TOGETHER");
        Answer seen = signe.ask("query P($id: ID!) { participant(id: $id) { givenName phone enrolments(first: 5) { totalCount } } }", "id",
                ali).clean();
        assertThat(seen.text("/participant/phone")).isEqualTo("+46701740610");
        assertThat(seen.text("/participant/enrolments/totalCount")).isEqualTo("0");
        assertThat(signe.get("/v1/goals?first=5").statusCode()).isEqualTo(403);
        assertThat(signe.ask("query P($id: ID!) { participant(id: $id) { birthDate } }", "id", ali).codes()).containsExactly("FORBIDDEN");

        // Then Ali agrees, and she sees that he wants work; what is clinical or about money stays closed
        String consent = specialist.makes("consentRecord", "consent", "participantId", ali, "purpose", "PEER_INSIGHT", "form", "ORAL",
                "givenOn", "2026-09-21");
        assertThat(signe.reads("/v1/participants/" + ali + "/enrolments?first=5")).contains("\"aims\":[\"WORK\"]");
        assertThat(signe.get("/v1/participants/" + ali + "/benefits?first=5").statusCode()).isEqualTo(403);

        // And he takes it back as easily, and reads himself who was beside him
        specialist.does("consentWithdraw", "consent { id }", "consentId", consent, "version", 1, "withdrawnOn", "2026-10-05");
        assertThat(signe.reads("/v1/participants/" + ali + "/enrolments?first=5")).doesNotContain("WORK");
        Acting himself = as(Role.PARTICIPANT, "ali");
        assertThat(
                himself.ask("{ contacts(first: 5) { nodes { kindLabel heldOn } } consents(first: 5) { nodes { purposeLabel withdrawnOn } "
                        + "} }").clean().body().toString())
                .contains("2026-09-15", "2026-10-05", "Promenad");
    }

    @Test
    void chapter3_betweenTwoControllersNothingCrossesWithoutAGroundAndAnEnd() {
        // Given somebody in psychosis care, where the city's staff sits at the region's clinic
        StockholmCast cast = new StockholmCast(server);
        String maj = cast.person();
        cast.enrolled(maj);
        assertThat(cast.care.get("/v1/participants/" + maj).statusCode()).isEqualTo(404);

        // When a disclosure has no ground, no end, or a ground that does not hold, it is refused in plain Swedish
        HttpResponse<String> endless = cast.specialist.post("/v1/disclosures", Json.createObjectBuilder().add("participantId", maj)
                .add("ground", "LAW").add("legalBasis", "En lag, 1 §").add("recipient", "Region Stockholm").add("startsOn", "2026-10-01")
                .build());
        assertThat(endless.statusCode()).isIn(400, 422);
        assertThat(endless.body()).contains("endsOn");
        Answer consentless = cast.specialist.tries("disclosureRecord", "disclosure { id }", "participantId", maj, "ground", "CONSENT",
                "recipient", "Region Stockholm", "startsOn", "2026-10-01", "endsOn", "2099-01-01");
        assertThat(consentless.userErrors("disclosureRecord")).containsExactly("REQUIRED consentId");

        // Then with one it crosses, to the one who is named, until it ends
        String consent = cast.specialist.makes("consentRecord", "consent", "participantId", maj, "purpose", "CARE_INFORMATION", "recipient",
                "Region Stockholm", "form", "WRITTEN", "givenOn", "2026-10-01", "expiresOn", "2026-10-02");
        assertThat(cast.care.get("/v1/participants/" + maj).statusCode()).as("the consent has run out").isEqualTo(404);
        assertThat(consent).isNotBlank();
        String disclosure = cast.specialist.makes("disclosureRecord", "disclosure", "participantId", maj, "ground", "LAW", "legalBasis",
                "En lag, 1 §", "recipient", "Region Stockholm", "staffMemberId", cast.careId, "scope", "Att hon deltar, och när",
                "startsOn", "2026-10-01", "endsOn", "2099-01-01");
        assertThat(cast.care.reads("/v1/participants/" + maj)).contains("Provlind");
        assertThat(cast.participant.reads("/v1/disclosures?first=5")).contains("En lag, 1 §", "Region Stockholm");
        cast.specialist.does("disclosureEnd", "disclosure { id }", "disclosureId", disclosure, "version", 1, "endsOn", "2026-11-01");
        assertThat(cast.care.get("/v1/participants/" + maj).statusCode()).isEqualTo(404);

        // And who looked is told to the one who watches over it
        assertThat(cast.as(Role.DATA_PROTECTION_OFFICER, "dpo").reads("/v1/audit-events?first=20&order=-at")).contains(cast.mark
                + "-care");
    }

    @Test
    void pe3_editionsOfAFrameComeInAFileToo() {
        String ref = mark + "-i-fil";
        admin.makes("staffMemberRegister", "staffMember", "ref", ref, "givenName", "Signe", "familyName", "Provkälla", "role",
                "PEER_SUPPORTER", "startsOn", "2026-05-01", "unitId", unit, "certificateIssuer", "NSPH", "certificateIssuedOn",
                "2026-01-01");

        HttpResponse<String> done = server.post(server.token(Role.ADMINISTRATOR, TENANT), "/v1/imports?kind=task_frames", "text/csv",
                "ref,staffMemberRef,unitRef,text,startsOn\n%1$s-1,%1$s,haninge-alfa,Är med,2026-05-01\n".formatted(ref)
                        + "%1$s-2,%1$s,haninge-alfa,Är med och håller gruppen,2026-09-01\n".formatted(ref));

        assertThat(done.body()).contains("\"refused\":0");
        Answer kept = leader.ask("query F($r: String!) { staffMembers(first: 1, filter: {ref: {eq: $r}}) { nodes { taskFrames(first: 5, "
                + "order: [STARTS_ON_ASC]) { nodes { edition endsOn } } } } }", "r", ref).clean();
        assertThat(kept.at("/staffMembers/nodes/0/taskFrames/nodes").toString())
                .isEqualTo("[{\"edition\":1,\"endsOn\":\"2026-09-01\"},{\"edition\":2,\"endsOn\":null}]");
    }

    private void peer() {
        admin.makes("staffMemberRegister", "staffMember", "givenName", "Signe", "familyName", "Provkälla", "subject", mark + "-signe",
                "role", "PEER_SUPPORTER", "startsOn", "2026-09-01", "unitId", unit, "certificateIssuer", "NSPH", "certificateIssuedOn",
                "2026-05-29");
    }

    private Answer grant(String member, int version, String day) {
        return admin.tries("staffRoleGrant", "staffRole { id }", "staffMemberId", member, "version", version, "role", "PEER_SUPPORTER",
                "unitId", unit, "startsOn", day);
    }

    private void frame(String member, String text, String day) {
        leader.does("taskFrameIssue", "taskFrame { edition }", "staffMemberId", member, "unitId", unit, "text", text, "startsOn", day);
    }

    private String overdue(String day) {
        return leader.reads("/v1/overdue-check-ins?first=100&on=" + day);
    }

    private String uncertified(String day) {
        return leader.ask("query P($on: Date!) { peersWithoutCertificate(on: $on, first: 100) { nodes { id } } }", "on", day).clean()
                .list("/peersWithoutCertificate/nodes").toString();
    }

    private String staff(String givenName, Role role, String name) {
        return admin.makes("staffMemberRegister", "staffMember", "givenName", givenName, "familyName", "Provkvist", "subject",
                mark + "-" + name, "role", role, "startsOn", "2020-03-02", "unitId", unit);
    }

    private String programme() {
        return leader.ask("{ programmes(first: 1) { nodes { id } } }").text("/programmes/nodes/0/id");
    }

    private Acting as(Role role, String name, String... units) {
        return new Acting(server, "sv", role, TENANT, mark + "-" + name, units);
    }
}
