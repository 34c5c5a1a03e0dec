package org.rinnalla.testkit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.EnrolmentPart;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ProtectedFact;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.SpiRange;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** Verifies, but its working methods break the contract in as many ways as there are points. Never named in a services file. */
final class BrokenPlugin implements CountryPlugin {
    private static final TextKey NAME = TextKey.of("broken.name");
    private static int asked;

    @Override
    public PluginDescriptor descriptor() {
        return new PluginDescriptor("broken", "QZ", "1.0." + asked++, SpiRange.from(1, 0), List.of(Locale.ENGLISH));
    }

    @Override
    public List<ProgrammeDefinition> programmes() {
        return List.of(new Programme());
    }

    @Override
    public List<PersonIdentifier> identifiers() {
        return List.of(new Identifier());
    }

    @Override
    public List<ProtectionGrade> protectionGrades() {
        return List.of(new ProtectionGrade("QZ_THIN", NAME, Set.of(ProtectedFact.WORKPLACE), false, true, Optional.empty()));
    }

    @Override
    public List<ReportDefinition> reports() {
        return List.of(new Report(), new Greedy());
    }

    @Override
    public List<FigureDefinition> figures() {
        return List.of(new Figure());
    }

    private record Figure() implements FigureDefinition {
        @Override
        public String id() {
            return "qz-broken-jobs";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public TextKey title() {
            return NAME;
        }

        @Override
        public TextKey definition() {
            return NAME;
        }

        @Override
        public FigureKind kind() {
            return FigureKind.COUNT;
        }

        @Override
        public Set<CoursePart> needs() {
            return Set.of(CoursePart.STAGE);
        }

        @Override
        public FigureVerdict judge(CourseView course, Period period) {
            return FigureVerdict.of(course.firstJob().isPresent());
        }
    }

    private record Programme() implements ProgrammeDefinition {
        @Override
        public ProgrammeId id() {
            return new ProgrammeId("qz.broken");
        }

        @Override
        public TextKey name() {
            return NAME;
        }

        @Override
        public List<EligibilityRule> eligibility() {
            return List.of(new Undeclared(), new Throwing());
        }
    }

    private record Undeclared() implements EligibilityRule {
        @Override
        public RuleId id() {
            return new RuleId("QZ-1");
        }

        @Override
        public RuleSubject about() {
            return RuleSubject.OTHER;
        }

        @Override
        public List<TextKey> texts() {
            return List.of();
        }

        @Override
        public RuleOutcome check(EligibilityEnvironment environment) {
            return RuleOutcome.refused(new Violation("NO", "ownWishOn", NAME, Map.of()));
        }
    }

    private record Throwing() implements EligibilityRule {
        @Override
        public RuleId id() {
            return new RuleId("QZ-2");
        }

        @Override
        public RuleSubject about() {
            return RuleSubject.OTHER;
        }

        @Override
        public List<TextKey> texts() {
            return List.of();
        }

        @Override
        public RuleOutcome check(EligibilityEnvironment environment) {
            return environment.participant().birthDate().isPresent() ? RuleOutcome.met() : fail();
        }

        private static RuleOutcome fail() {
            throw new IllegalStateException();
        }
    }

    private record Identifier() implements PersonIdentifier {
        @Override
        public String type() {
            return "QZ_BROKEN";
        }

        @Override
        public TextKey name() {
            return NAME;
        }

        @Override
        public List<TextKey> texts() {
            return List.of();
        }

        @Override
        public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
            return input.startsWith("9")
                    ? new IdentifierOutcome.Valid("x" + input, Optional.empty(), "x" + input)
                    : new IdentifierOutcome.Invalid(new Violation("NO", "nationalId", NAME, Map.of("number", input)));
        }
    }

    private record Report() implements ReportDefinition {
        @Override
        public String id() {
            return "qz-broken";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public ReportTexts texts() {
            return new ReportTexts(NAME, NAME, List.of());
        }

        @Override
        public ReportTable run(ReportEnvironment environment) {
            long count = environment.enrolments().count();
            TextKey heading = count == 0 ? TextKey.of("no.such.heading") : NAME;
            return count > 0 && environment.enrolments().count() > 0
                    ? new ReportTable(List.of(), List.of())
                    : new ReportTable(List.of(new ReportColumn("count", heading)), List.of());
        }
    }

    /** Looks at what it did not ask for. */
    private record Greedy() implements ReportDefinition {
        @Override
        public String id() {
            return "qz-greedy";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public ReportTexts texts() {
            return new ReportTexts(NAME, NAME, List.of());
        }

        @Override
        public ReportTable run(ReportEnvironment environment) {
            long young = environment.enrolments(Set.of(EnrolmentPart.PHASE)).filter(each -> each.birthYear().isPresent()).count();
            return new ReportTable(List.of(new ReportColumn("count", NAME)), List.of(List.of(new ReportTable.Count(young))));
        }
    }
}
