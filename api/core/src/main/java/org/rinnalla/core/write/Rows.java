package org.rinnalla.core.write;

import java.util.Map;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.write.store.StoredConsent;
import org.rinnalla.core.write.store.StoredContact;
import org.rinnalla.core.write.store.StoredDisclosure;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredNamedAccess;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredProgramme;
import org.rinnalla.core.write.store.StoredProvider;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.StoredSheet;
import org.rinnalla.core.write.store.StoredStaffMember;
import org.rinnalla.core.write.store.StoredStaffRole;
import org.rinnalla.core.write.store.StoredUnit;

/** What the rows of a noun are called here. */
final class Rows {
    private static final Map<String, Class<? extends StoredRow>> TYPES = Map.ofEntries(Map.entry("Provider", StoredProvider.class),
            Map.entry("Unit", StoredUnit.class), Map.entry("Programme", StoredProgramme.class),
            Map.entry("StaffMember", StoredStaffMember.class), Map.entry("StaffRole", StoredStaffRole.class),
            Map.entry("Participant", StoredParticipant.class), Map.entry("Enrolment", StoredEnrolment.class),
            Map.entry("Employer", StoredEmployer.class), Map.entry("Placement", StoredPlacement.class),
            Map.entry("Contact", StoredContact.class), Map.entry("NamedAccess", StoredNamedAccess.class),
            Map.entry("Consent", StoredConsent.class),
            Map.entry("Disclosure", StoredDisclosure.class));

    private Rows() {}

    static Class<? extends StoredRow> type(Noun noun) {
        Class<? extends StoredRow> type = noun.isSheet() ? StoredSheet.class : TYPES.get(noun.name());
        if (type == null) {
            throw new IllegalStateException("No command names a " + noun);
        }
        return type;
    }
}
