package org.rinnalla.core.access;

import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.write.command.TeamKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who sees and does what about those who work. A peer supporter sees what is kept of the own post. */
final class TeamRules {
    private static final Set<Role> LEADING = Set.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR);

    private TeamRules() {}

    static void reads(Policy.Builder policy) {
        policy.rows(TeamNouns.PEER_CERTIFICATE, Reach.TENANT, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR,
                Role.INTEGRATION).rows(TeamNouns.PEER_CERTIFICATE, Reach.OWN, Role.PEER_SUPPORTER)
                .sheet(TeamNouns.PEER_CERTIFICATE, "issuer", "course", "issuedOn", "expiresOn", "revokedOn", "staffMember");
        for (Noun noun : new Noun[]{TeamNouns.PEER_POST, TeamNouns.TASK_FRAME, TeamNouns.PEER_CHECK_IN, TeamNouns.PEER_SUPERVISION}) {
            policy.rows(noun, Reach.UNIT, Role.TEAM_LEADER).rows(noun, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR)
                    .rows(noun, Reach.OWN, Role.PEER_SUPPORTER);
        }
        policy.sheet(TeamNouns.PEER_POST, "activity", "municipality", "reflectionMinutes", "checkInDays", "nextCheckInOn", "startsOn",
                "endsOn", "staffMember", "unit", "employer", "mentor", "checkIns", "supervisions");
        policy.sheet(TeamNouns.TASK_FRAME, "edition", "text", "startsOn", "endsOn", "staffMember", "unit");
        policy.sheet(TeamNouns.PEER_CHECK_IN, "heldOn", "topics", "post", "heldBy");
        policy.sheet(TeamNouns.PEER_SUPERVISION, "heldOn", "givenBy", "topics", "minutes", "post");
        policy.rows(TeamNouns.STAFF_EMPLOYMENT, Reach.TENANT, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.ADMINISTRATOR,
                Role.DATA_PROTECTION_OFFICER)
                .sheet(TeamNouns.STAFF_EMPLOYMENT, "percent", "acrossProviders", "startsOn", "endsOn", "staffMember", "employer",
                        "workplace");
        policy.rows(TeamNouns.STAFF_SUPPORT, Reach.TENANT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
                Role.ADMINISTRATOR, Role.PEER_SUPPORTER, Role.METHOD_SUPPORTER)
                .sheet(TeamNouns.STAFF_SUPPORT, "kind", "startsOn", "endsOn", "staffMember", "supporter");
        policy.fields(Nouns.STAFF_MEMBER, with(LEADING, Role.INTEGRATION), "peerCertificates")
                .fields(Nouns.STAFF_MEMBER, LEADING, "peerPosts", "taskFrames")
                .fields(Nouns.STAFF_MEMBER, with(LEADING, Role.DATA_PROTECTION_OFFICER), "employments");
    }

    static void writes(WritePolicy.Builder policy) {
        policy.allow(Reach.TENANT, LEADING, TeamKinds.PEER_CERTIFICATE_RECORD, TeamKinds.PEER_CERTIFICATE_REVOKE,
                TeamKinds.STAFF_EMPLOYMENT_BEGIN, TeamKinds.STAFF_EMPLOYMENT_END, TeamKinds.STAFF_SUPPORT_BEGIN,
                TeamKinds.STAFF_SUPPORT_END);
        for (Role role : LEADING) {
            policy.allow(role == Role.TEAM_LEADER ? Reach.UNIT : Reach.TENANT, Set.of(role), TeamKinds.PEER_POST_OPEN,
                    TeamKinds.PEER_POST_CORRECT, TeamKinds.PEER_POST_END, TeamKinds.TASK_FRAME_ISSUE, TeamKinds.PEER_CHECK_IN_RECORD,
                    TeamKinds.PEER_SUPERVISION_RECORD);
        }
    }

    private static Set<Role> with(Set<Role> roles, Role more) {
        return Rules.with(roles, more);
    }
}
