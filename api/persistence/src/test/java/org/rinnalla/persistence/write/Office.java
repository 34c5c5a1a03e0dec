package org.rinnalla.persistence.write;

import static org.rinnalla.core.write.command.CommandKinds.EMPLOYER_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ACCEPT;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.PROGRAMME_OPEN;
import static org.rinnalla.core.write.command.CommandKinds.PROVIDER_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.STAFF_MEMBER_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.UNIT_OPEN;

import org.rinnalla.core.RequestContext;
import org.rinnalla.spi.Role;

/** A provider with two units, programmes, staff and an employer, set up through the commands themselves. */
record Office(House house, long unit, long otherUnit, long open, long strict, long specialist, long employer) {
    private static final RequestContext ADMINISTRATOR = House.as(Role.ADMINISTRATOR);
    static final RequestContext MANAGER = House.as(Role.PROGRAMME_MANAGER);

    static Office in(House house) {
        long provider = house.done(ADMINISTRATOR, PROVIDER_REGISTER, "name", "Provider", "ref", "provider").rowId();
        long unit = house.done(ADMINISTRATOR, UNIT_OPEN, "name", "East", "provider", provider, "ref", "east").rowId();
        long other = house.done(ADMINISTRATOR, UNIT_OPEN, "name", "West", "provider", provider, "ref", "west").rowId();
        long open = programme(house, provider, "xx.house.open");
        long strict = programme(house, provider, "xx.house.strict");
        long specialist = house.done(ADMINISTRATOR, STAFF_MEMBER_REGISTER, "givenName", "Sam", "familyName", "Specialist", "role",
                "EMPLOYMENT_SPECIALIST", "unit", unit, "ref", "sam").rowId();
        long employer = house.done(MANAGER, EMPLOYER_REGISTER, "name", "Bakery", "ref", "bakery").rowId();
        return new Office(house, unit, other, open, strict, specialist, employer);
    }

    static long programme(House house, long provider, String definition) {
        return house.done(ADMINISTRATOR, PROGRAMME_OPEN, "name", "Programme", "definition", definition, "provider", provider, "startsOn",
                "2020-01-01", "ref", definition).rowId();
    }

    RequestContext colleague() {
        return House.as(Role.EMPLOYMENT_SPECIALIST, unit);
    }

    RequestContext stranger() {
        return House.as(Role.EMPLOYMENT_SPECIALIST, otherUnit);
    }

    long participant() {
        return house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "Kim", "familyName", "Lind", "unit", unit, "birthDate", "2006-02-03")
                .rowId();
    }

    long enrolment() {
        return enrolment(participant());
    }

    long enrolment(long participant) {
        return house.done(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", open, "startedOn", "2026-01-10").rowId();
    }
}
