package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.server.it.GraphQl.input;

import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.server.it.GraphQl.Answer;
import org.rinnalla.spi.Role;

/** What is kept of those who work, through GraphQL. */
class TeamIT {
    private static final String TENANT = "haninge";
    private final RunningServer server = RunningServer.shared();
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
}
