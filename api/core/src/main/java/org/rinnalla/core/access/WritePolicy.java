package org.rinnalla.core.access;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** Who may do what, and on rows of how far a reach. What stands in no line is denied. */
public final class WritePolicy {
    private final Map<CommandKind, Map<Role, Reach>> reaches;

    private WritePolicy(Map<CommandKind, Map<Role, Reach>> reaches) {
        this.reaches = reaches;
        List<String> missing = CommandKinds.all().stream().filter(kind -> !reaches.containsKey(kind)).map(CommandKind::name).toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Every kind of command needs an access rule. Add to WritePolicy: " + missing);
        }
    }

    /** The rules of the house. */
    public static WritePolicy standard() {
        Builder rules = new Builder();
        rules.allow(Reach.TENANT, Set.of(Role.ADMINISTRATOR), CommandKinds.PROVIDER_REGISTER, CommandKinds.UNIT_OPEN,
                CommandKinds.PROGRAMME_OPEN, CommandKinds.STAFF_MEMBER_REGISTER, CommandKinds.STAFF_ROLE_GRANT,
                CommandKinds.STAFF_ROLE_END);
        CommandKind[] participants = {CommandKinds.PARTICIPANT_REGISTER, CommandKinds.PARTICIPANT_CORRECT, CommandKinds.PARTICIPANT_MOVE,
                CommandKinds.ENROLMENT_ACCEPT, CommandKinds.ENROLMENT_ADVANCE, CommandKinds.ENROLMENT_ASSIGN, CommandKinds.ENROLMENT_END,
                CommandKinds.ENROLMENT_SUPPLEMENT,
                CommandKinds.EMPLOYER_REGISTER, CommandKinds.EMPLOYER_CORRECT, CommandKinds.PLACEMENT_START, CommandKinds.PLACEMENT_CHANGE,
                CommandKinds.PLACEMENT_END, CommandKinds.CONTACT_RECORD, CommandKinds.CONTACT_CORRECT};
        rules.allow(Reach.UNIT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER), participants);
        rules.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION), participants);
        rules.allow(Reach.UNIT, Set.of(Role.PEER_SUPPORTER, Role.OUTREACH_WORKER), CommandKinds.CONTACT_RECORD,
                CommandKinds.CONTACT_CORRECT);
        IntakeRules.writes(rules);
        CareerRules.writes(rules);
        WorkRules.writes(rules);
        TeamRules.writes(rules);
        QualityRules.writes(rules);
        CountingRules.writes(rules);
        CommandKind[] protection = {CommandKinds.PARTICIPANT_PROTECT, CommandKinds.NAMED_ACCESS_GRANT, CommandKinds.NAMED_ACCESS_END};
        rules.allow(Reach.UNIT, Set.of(Role.TEAM_LEADER), protection);
        rules.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER), protection);
        CommandKind[] agreements = {CommandKinds.CONSENT_RECORD, CommandKinds.CONSENT_WITHDRAW, CommandKinds.DISCLOSURE_RECORD,
                CommandKinds.DISCLOSURE_END};
        rules.allow(Reach.UNIT, Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER), agreements);
        rules.allow(Reach.TENANT, Set.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION), agreements);
        return new WritePolicy(rules.reaches);
    }

    /** How far the role's right to do this reaches; empty: it may not. */
    public Optional<Reach> reach(Role role, CommandKind kind) {
        return Optional.ofNullable(reaches.getOrDefault(kind, Map.of()).get(role));
    }

    /** The roles that may do this, for the documentation of the schema. */
    public Set<Role> roles(CommandKind kind) {
        return Set.copyOf(reaches.getOrDefault(kind, Map.of()).keySet());
    }

    /** Collects rules. */
    static final class Builder {
        private final Map<CommandKind, Map<Role, Reach>> reaches = new HashMap<>();

        void allow(Reach reach, Set<Role> roles, CommandKind... kinds) {
            for (CommandKind kind : kinds) {
                roles.forEach(role -> reaches.computeIfAbsent(kind, each -> new HashMap<>()).put(role, reach));
            }
        }
    }
}
