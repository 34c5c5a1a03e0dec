package org.rinnalla.plugin.sweden;

import java.util.List;
import java.util.Set;
import org.rinnalla.spi.DataExtension;
import org.rinnalla.spi.DataField;
import org.rinnalla.spi.DataType;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;

/**
 * What Swedish programmes keep beside the common model. A measure that a coordination association pays for is registered in SUS by hand, as
 * SUS has no interface (susam.se), so it is kept on which day that was done; and SUS asks for the city district of people who live in
 * Stockholm or Göteborg.
 */
final class SwedishData {
    private static final Set<Role> TEAM = Set.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER, Role.INTEGRATION);

    private SwedishData() {}

    static List<DataExtension> all() {
        return List.of(
                new DataExtension("Enrolment",
                        new DataField("seSusRegisteredOn", new DataType.Day(), TextKey.of("data.sus-registered-on"), TEAM, TEAM)
                                .withIndex()),
                new DataExtension("Participant",
                        new DataField("seCityDistrict", new DataType.Text(80), TextKey.of("data.city-district"), TEAM, TEAM)));
    }
}
