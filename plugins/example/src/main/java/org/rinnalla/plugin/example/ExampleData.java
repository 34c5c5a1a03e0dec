package org.rinnalla.plugin.example;

import java.util.Set;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;

/** A field that the platform keeps with each participant: shown, changed, filtered, imported, exported without a line of code. */
final class ExampleData {
    private static final Set<Role> TEAM = Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.INTEGRATION);
    static final DataExtension PARTICIPANT = new DataExtension("Participant",
            new DataField("xxHookNumber", new DataType.Text(20), TextKey.of("data.hook-number"), TEAM, TEAM).withIndex());

    private ExampleData() {}
}
