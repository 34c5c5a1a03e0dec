package org.rinnalla.persistence.write;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rinnalla.spi.CommandListener;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.SpiRange;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** A plugin of a made-up country: an open programme with a caseload limit, a strict one, one that fails, and a house number. */
final class HousePlugin implements CountryPlugin {
    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("house", "XX", "1.0.0", SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public List<ProgrammeDefinition> programmes() {
        return List.of(new Programme("xx.house.open", List.of(), Optional.of(20)), new Programme("xx.house.strict",
                List.of(new Rule("H-1", List.of("rule.age", "rule.minor"), HousePlugin::age), new Rule("H-2", List.of("rule.wish"),
                        HousePlugin::wish)),
                Optional.empty()), new Programme("xx.house.broken", List.of(new Rule("H-3", List.of(), environment -> {
                    throw new IllegalStateException("19990101");
                })), Optional.empty()));
    }

    @Override
    public List<PersonIdentifier> identifiers() {
        return List.of(new HouseNumber());
    }

    @Override
    public List<CommandListener> listeners() {
        return List.of(new HouseListener());
    }

    private static RuleOutcome age(EligibilityEnvironment environment) {
        int age = environment.participant().ageOn(environment.date()).orElse(99);
        if (age < 15 || age > 24) {
            return RuleOutcome.refused(new Violation("AGE_OUT_OF_RANGE", "participantId", TextKey.of("rule.age"), Map.of()));
        }
        return age < 18
                ? RuleOutcome.warned(new Violation("GUARDIAN_NEEDED", "participantId", TextKey.of("rule.minor"), Map.of()))
                : RuleOutcome.met();
    }

    private static RuleOutcome wish(EligibilityEnvironment environment) {
        return environment.enrolment().ownWishOn().isPresent()
                ? RuleOutcome.met()
                : RuleOutcome.refused(new Violation("OWN_WISH_MISSING", "ownWishOn", TextKey.of("rule.wish"), Map.of()));
    }

    /** A house number: the day of birth, a hyphen, and the sum of its digits modulo 10. */
    static String number(LocalDate birth) {
        String digits = birth.format(DateTimeFormatter.BASIC_ISO_DATE);
        return digits + "-" + digits.chars().map(digit -> digit - '0').sum() % 10;
    }

    record Programme(ProgrammeId id, List<EligibilityRule> eligibility, Optional<Integer> caseloadLimit) implements ProgrammeDefinition {
        Programme(String id, List<EligibilityRule> eligibility, Optional<Integer> caseloadLimit) {
            this(new ProgrammeId(id), eligibility, caseloadLimit);
        }

        @Override
        public TextKey name() {
            return TextKey.of("programme.name");
        }

        @Override
        public List<PhaseGuard> phaseGuards() {
            return id.value().equals("xx.house.open") ? List.of(new HouseGuard()) : List.of();
        }

        @Override
        public List<Question> questions() {
            return Stream.of("a", "b").map(key -> new Question(key, RuleSubject.OTHER, TextKey.of("programme.name"))).toList();
        }
    }

    record Rule(RuleId id, List<TextKey> texts, Function<EligibilityEnvironment, RuleOutcome> body) implements EligibilityRule {
        Rule(String id, List<String> texts, Function<EligibilityEnvironment, RuleOutcome> body) {
            this(new RuleId(id), texts.stream().map(TextKey::of).toList(), body);
        }

        @Override
        public RuleSubject about() {
            return RuleSubject.OTHER;
        }

        @Override
        public RuleOutcome check(EligibilityEnvironment environment) {
            return body.apply(environment);
        }
    }

    static final class HouseNumber implements PersonIdentifier {
        @Override
        public String type() {
            return "XX_HOUSE_NUMBER";
        }

        @Override
        public TextKey name() {
            return TextKey.of("identifier.name");
        }

        @Override
        public List<TextKey> texts() {
            return List.of(TextKey.of("identifier.check"));
        }

        @Override
        public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
            if (!input.matches("[0-9]{8}-[0-9]")) {
                return new IdentifierOutcome.NotThisKind();
            }
            try {
                LocalDate birth = LocalDate.parse(input.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
                return number(birth).equals(input)
                        ? new IdentifierOutcome.Valid(input, Optional.of(birth), input.substring(0, 8) + "-*")
                        : new IdentifierOutcome.Invalid(
                                new Violation("CHECK_DIGIT", "nationalId", TextKey.of("identifier.check"), Map.of()));
            } catch (DateTimeException e) {
                return new IdentifierOutcome.NotThisKind();
            }
        }
    }
}
