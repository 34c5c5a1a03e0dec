package org.rinnalla.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

class WritePolicyTest {
    private final WritePolicy policy = WritePolicy.standard();

    @Test
    void whoOnlyReadsWritesNothing() {
        Set<Role> writing = EnumSet.noneOf(Role.class);
        CommandKinds.all().forEach(kind -> writing.addAll(policy.roles(kind)));
        assertThat(Arrays.stream(Role.values()).filter(role -> !writing.contains(role))).containsExactlyInAnyOrder(Role.CARE_CONTACT,
                Role.RESEARCHER, Role.DATA_PROTECTION_OFFICER);
    }

    @Test
    void aParticipantWritesAboutNobodyElse() {
        assertThat(CommandKinds.all().stream().filter(kind -> policy.roles(kind).contains(Role.PARTICIPANT)))
                .allSatisfy(kind -> assertThat(policy.reach(Role.PARTICIPANT, kind)).contains(Reach.OWN));
    }

    @Test
    void settingUpAndSupportingAreApart() {
        assertThat(policy.roles(CommandKinds.UNIT_OPEN)).containsExactly(Role.ADMINISTRATOR);
        assertThat(CommandKinds.all().stream().filter(kind -> policy.roles(kind).contains(Role.ADMINISTRATOR)))
                .allSatisfy(kind -> assertThat(kind.noun().concernsParticipant()).isFalse());
    }

    @Test
    void aSpecialistReachesTheOwnUnitsOnly() {
        assertThat(policy.reach(Role.EMPLOYMENT_SPECIALIST, CommandKinds.PARTICIPANT_REGISTER)).contains(Reach.UNIT);
        assertThat(policy.reach(Role.PEER_SUPPORTER, CommandKinds.CONTACT_RECORD)).contains(Reach.UNIT);
        assertThat(policy.reach(Role.PEER_SUPPORTER, CommandKinds.PLACEMENT_START)).isEmpty();
    }
}
