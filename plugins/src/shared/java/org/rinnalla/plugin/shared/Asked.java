package org.rinnalla.plugin.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.rinnalla.spi.Aim;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentFacts;
import org.rinnalla.spi.ParticipantFacts;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.Violation;

/** What a rule is asked about; begin with {@link #on} and change one thing at a time. */
public record Asked(LocalDate date, ParticipantFacts participant, EnrolmentFacts enrolment) implements EligibilityEnvironment {
    public static Asked on(LocalDate date) {
        return new Asked(date, new ParticipantFacts(Optional.empty(), Optional.empty(), Optional.empty()),
                new EnrolmentFacts(Optional.empty(), Set.of(), Optional.empty(), Map.of()));
    }

    public Asked at(LocalDate day) {
        return new Asked(day, participant, enrolment);
    }

    public Asked born(LocalDate birthDate) {
        return with(new ParticipantFacts(Optional.of(birthDate), participant.residence(), participant.registration()));
    }

    public Asked bornUnknown() {
        return with(new ParticipantFacts(Optional.empty(), participant.residence(), participant.registration()));
    }

    public Asked livesIn(Optional<String> municipality) {
        return with(new ParticipantFacts(participant.birthDate(), municipality, participant.registration()));
    }

    public Asked registeredIn(Optional<String> municipality) {
        return with(new ParticipantFacts(participant.birthDate(), participant.residence(), municipality));
    }

    public Asked wished(Optional<LocalDate> day) {
        return with(new EnrolmentFacts(day, enrolment.aims(), enrolment.decisionReference(), enrolment.statements()));
    }

    public Asked wants(Aim... aims) {
        return with(new EnrolmentFacts(enrolment.ownWishOn(), Set.of(aims), enrolment.decisionReference(), enrolment.statements()));
    }

    public Asked decided(String reference) {
        return with(new EnrolmentFacts(enrolment.ownWishOn(), enrolment.aims(), Optional.of(reference), enrolment.statements()));
    }

    public Asked states(Map<String, Boolean> statements) {
        return with(new EnrolmentFacts(enrolment.ownWishOn(), enrolment.aims(), enrolment.decisionReference(), statements));
    }

    /** What each rule of the programme answers, by its id. */
    public Map<String, RuleOutcome> of(ProgrammeDefinition programme) {
        Map<String, RuleOutcome> outcomes = new TreeMap<>();
        for (EligibilityRule rule : programme.eligibility()) {
            outcomes.put(rule.id().value(), rule.check(this));
        }
        return outcomes;
    }

    /** Rule and code of each refusal and warning, such as {@code KN-1 refused AGE_OUT_OF_RANGE}. */
    public List<String> answers(ProgrammeDefinition programme) {
        return of(programme).entrySet().stream().flatMap(entry -> words(entry.getValue()).map(word -> entry.getKey() + " " + word))
                .toList();
    }

    private static Stream<String> words(RuleOutcome outcome) {
        return switch (outcome) {
            case RuleOutcome.Met _ -> Stream.empty();
            case RuleOutcome.Refused(List<Violation> violations) -> violations.stream().map(v -> "refused " + v.code());
            case RuleOutcome.Warned(List<Violation> violations) -> violations.stream().map(v -> "warned " + v.code());
        };
    }

    private Asked with(ParticipantFacts facts) {
        return new Asked(date, facts, enrolment);
    }

    private Asked with(EnrolmentFacts facts) {
        return new Asked(date, participant, facts);
    }
}
