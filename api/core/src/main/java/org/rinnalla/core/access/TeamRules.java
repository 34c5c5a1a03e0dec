package org.rinnalla.core.access;

import java.util.Set;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.write.command.TeamKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who sees and does what about those who work. */
final class TeamRules {
    private TeamRules() {}

    static void reads(Policy.Builder policy) {
        policy.rows(TeamNouns.PEER_CERTIFICATE, Reach.TENANT, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR)
                .sheet(TeamNouns.PEER_CERTIFICATE, "issuer", "course", "issuedOn", "expiresOn", "revokedOn", "staffMember");
        policy.fields(Nouns.STAFF_MEMBER, Set.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR), "peerCertificates");
    }

    static void writes(WritePolicy.Builder policy) {
        policy.allow(Reach.TENANT, Set.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR), TeamKinds.PEER_CERTIFICATE_RECORD,
                TeamKinds.PEER_CERTIFICATE_REVOKE);
    }
}
