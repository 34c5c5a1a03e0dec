package org.rinnalla.core.model;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.ProtectedFact;

/**
 * What a field tells of a person that a grade of protection may conceal. Told from the model, so that a new noun is covered the day it is
 * made: whatever leads from a person to an employer tells the workplace, whatever leads to a unit, a provider or staff tells the place of
 * support, and the same ways tell it backwards.
 */
public final class Concealable {
    private static final Map<String, ProtectedFact> BY_NAME = Map.of("residence", ProtectedFact.MUNICIPALITY, "registration",
            ProtectedFact.MUNICIPALITY, "municipality", ProtectedFact.MUNICIPALITY, "phone", ProtectedFact.REACH, "email",
            ProtectedFact.REACH, "address", ProtectedFact.ADDRESS, "postalCode", ProtectedFact.ADDRESS, "protectionReason",
            ProtectedFact.ADDRESS);
    private static final Map<String, ProtectedFact> BY_FIELD = Map.of("Placement.title", ProtectedFact.WORKPLACE, "Contact.place",
            ProtectedFact.WORKPLACE, "Disclosure.recipient", ProtectedFact.CARE_UNIT, "Consent.recipient", ProtectedFact.CARE_UNIT,
            "PastJob.employerName", ProtectedFact.WORKPLACE, "JobPlan.clinicianName", ProtectedFact.CARE_UNIT, "JobPlanItem.responsible",
            ProtectedFact.CARE_UNIT, "SupportPlan.attendees", ProtectedFact.CARE_UNIT, "SupportPlanMeasure.person",
            ProtectedFact.CARE_UNIT, "BenefitAdviceRecord.adviserName", ProtectedFact.CARE_UNIT);
    private static final Map<String, ProtectedFact> BY_TARGET = Map.of("Employer", ProtectedFact.WORKPLACE, "Unit",
            ProtectedFact.CARE_UNIT, "Provider", ProtectedFact.CARE_UNIT, "StaffMember", ProtectedFact.CARE_UNIT, "Residence",
            ProtectedFact.MUNICIPALITY, "Assignment", ProtectedFact.CARE_UNIT);
    /** Rows that tell nothing else: as a whole they are there or not. */
    private static final Map<String, ProtectedFact> BY_NOUN = Map.of("Residence", ProtectedFact.MUNICIPALITY, "Assignment",
            ProtectedFact.CARE_UNIT);

    private static final Set<String> IDENTITY = Set.of("familyName", "givenName", "birthDate", "nationalId", "nationalIdType", "ref",
            "phone", "email", "decisionReference");

    private Concealable() {}

    /** Whether a field says who the person is. */
    public static boolean identifies(Noun noun, String field) {
        return noun.concernsParticipant() && IDENTITY.contains(field);
    }

    /** What an attribute or relation of a person's row tells; empty: nothing that is ever concealed. */
    public static Optional<ProtectedFact> field(Noun noun, String field) {
        if (noun == Nouns.NAMED_ACCESS) {
            // Who is named must stay visible to those who answer for it; why may tell where the person is.
            return field.equals("reason") ? Optional.of(ProtectedFact.ADDRESS) : Optional.empty();
        }
        if (!noun.concernsParticipant()) {
            return Optional.empty();
        }
        ProtectedFact fact = BY_FIELD.getOrDefault(noun.name() + "." + field, BY_NAME.get(field));
        return Optional.ofNullable(fact).or(() -> relation(noun, field).map(Relation::target).map(BY_TARGET::get));
    }

    /** What the being there of a noun's row tells. */
    public static Optional<ProtectedFact> row(Noun noun) {
        return Optional.ofNullable(BY_NOUN.get(noun.name()));
    }

    /** What it tells that rows are found at the end of a relation, or by its key. */
    public static Set<ProtectedFact> rows(Noun target, String foreignKey) {
        Set<ProtectedFact> facts = EnumSet.noneOf(ProtectedFact.class);
        field(target, foreignKey).ifPresent(facts::add);
        row(target).ifPresent(facts::add);
        return facts;
    }

    /** The relation of this name, or whose key has it. */
    private static Optional<Relation> relation(Noun noun, String field) {
        return noun.findRelation(field).or(() -> noun.relations().stream()
                .filter(relation -> relation.kind() == Relation.Kind.ONE && relation.localKey().equals(field)).findFirst());
    }
}
