package org.rinnalla.core.access;

import java.util.EnumSet;
import java.util.Set;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/** The access rules of named access, consents and disclosures. */
final class ProtectionRules {
    private static final Set<Role> GRANTERS = EnumSet.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER);
    private static final Set<Role> ACCOUNTABLE = EnumSet.of(Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.DATA_PROTECTION_OFFICER);
    private static final Set<Role> AGREEMENTS = EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
            Role.INTEGRATION, Role.DATA_PROTECTION_OFFICER, Role.PARTICIPANT);

    private ProtectionRules() {}

    static void declare(Policy.Builder policy) {
        policy.fields(Nouns.PARTICIPANT, ACCOUNTABLE, "namedAccesses").fields(Nouns.PARTICIPANT, GRANTERS, "protectionReason")
                .fields(Nouns.PARTICIPANT, AGREEMENTS, "consents", "disclosures");
        policy.rows(Nouns.NAMED_ACCESS, Reach.UNIT, Role.TEAM_LEADER)
                .rows(Nouns.NAMED_ACCESS, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.DATA_PROTECTION_OFFICER)
                .others(Nouns.NAMED_ACCESS, "id", "ref", "startsOn", "endsOn", "version", "createdAt", "updatedAt", "participant",
                        "staffMember", "grantedBy")
                .fields(Nouns.NAMED_ACCESS, ACCOUNTABLE, "reason");
        policy.rows(Nouns.CONSENT, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                .rows(Nouns.CONSENT, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION, Role.DATA_PROTECTION_OFFICER)
                .rows(Nouns.CONSENT, Reach.OWN, Role.PARTICIPANT)
                .others(Nouns.CONSENT, "id", "ref", "purpose", "scope", "recipient", "form", "givenOn", "expiresOn", "withdrawnOn",
                        "version", "createdAt", "updatedAt", "participant")
                .fields(Nouns.CONSENT, AGREEMENTS, "recordedBy");
        policy.rows(Nouns.DISCLOSURE, Reach.UNIT, Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER)
                .rows(Nouns.DISCLOSURE, Reach.TENANT, Role.PROGRAMME_MANAGER, Role.INTEGRATION, Role.DATA_PROTECTION_OFFICER)
                .rows(Nouns.DISCLOSURE, Reach.OWN, Role.PARTICIPANT)
                .others(Nouns.DISCLOSURE, "id", "ref", "ground", "legalBasis", "recipient", "scope", "startsOn", "endsOn", "version",
                        "createdAt", "updatedAt", "participant", "consent", "staffMember")
                .fields(Nouns.DISCLOSURE, AGREEMENTS, "recordedBy");
    }
}
