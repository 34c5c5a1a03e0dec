package org.rinnalla.core.write.store;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.write.command.ConsentRecord;
import org.rinnalla.core.write.command.ContactRecord;
import org.rinnalla.core.write.command.DisclosureRecord;
import org.rinnalla.core.write.command.EmployerRegister;
import org.rinnalla.core.write.command.EnrolmentAccept;
import org.rinnalla.core.write.command.ParticipantRegister;
import org.rinnalla.core.write.command.PlacementStart;
import org.rinnalla.core.write.command.ProgrammeOpen;
import org.rinnalla.core.write.command.ProviderRegister;
import org.rinnalla.core.write.command.StaffMemberRegister;
import org.rinnalla.core.write.command.Terms;
import org.rinnalla.core.write.command.UnitOpen;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.Role;

/** Makes rows. Those that a transaction needs an id of beforehand take it from {@link Work#nextId}. */
public interface NewRows {
    /** Days of a dated row: the first, and the first on which it no longer holds. */
    record Days(LocalDate startsOn, @Nullable LocalDate endsOn) {}

    /** Whose team works with an enrolment. */
    record Staff(@Nullable Long specialist, @Nullable Long careContact) {}

    /** The phase that an enrolment stands in, and what it means. */
    record Stand(String phase, EnrolmentState state) {}

    /** The rows that a contact names. */
    record Parties(@Nullable Long participant, @Nullable Long employer, @Nullable Long staffMember, @Nullable Long unit) {}

    /** The rows that a disclosure names. */
    record DisclosureParties(long participant, @Nullable Long consent, @Nullable Long staffMember, @Nullable Long recordedBy) {}

    long provider(ProviderRegister command);

    long unit(UnitOpen command, long provider);

    long programme(ProgrammeOpen command, long provider);

    long staffMember(StaffMemberRegister command);

    long staffRole(long staffMember, Role role, @Nullable Long unit, Days days);

    void participant(long id, ParticipantRegister command, StoredUnit unit, @Nullable LocalDate birthDate, @Nullable Identity identity);

    void residence(long participant, @Nullable String residence, @Nullable String registration, Days days);

    /** The participant concerns the unit from now on. */
    void concern(long participant, long unit);

    /** The participant no longer concerns the unit. */
    void unconcern(long participant, long unit);

    long enrolment(EnrolmentAccept command, StoredParticipant participant, long programme, long unit, Staff staff, Stand stand);

    void phase(long enrolment, long participant, Stand stand, Days days);

    /** A specialist's work with an enrolment; the reason stands where it goes beyond the caseload limit. */
    void assignment(long enrolment, long participant, long staffMember, Days days, @Nullable String caseloadReason);

    long employer(EmployerRegister command);

    long placement(PlacementStart command, StoredEnrolment enrolment, @Nullable Long employer);

    void terms(long placement, long participant, Terms terms, Days days);

    long namedAccess(@Nullable String ref, long participant, long staffMember, @Nullable Long grantedBy, Days days,
            @Nullable String reason);

    long consent(ConsentRecord command, long participant, @Nullable Long recordedBy);

    long disclosure(DisclosureRecord command, DisclosureParties parties);

    StoredContact contact(ContactRecord command, Parties parties, boolean faceToFace, @Nullable Integer visitNumber);
}
