package org.rinnalla.core.plugin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;
import org.rinnalla.spi.BenefitRules;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.CommandEnvironment;
import org.rinnalla.spi.CommandListener;
import org.rinnalla.spi.ContactRule;
import org.rinnalla.spi.CoreCheck;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.EligibilityEnvironment;
import org.rinnalla.spi.EligibilityRule;
import org.rinnalla.spi.ErasureDuty;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.FollowAlong;
import org.rinnalla.spi.IdentifierEnvironment;
import org.rinnalla.spi.IdentifierOutcome;
import org.rinnalla.spi.IntakeRules;
import org.rinnalla.spi.MeetingRule;
import org.rinnalla.spi.OrganisationIdentifier;
import org.rinnalla.spi.OutreachRules;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PersonIdentifier;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.PhaseEnvironment;
import org.rinnalla.spi.PhaseGuard;
import org.rinnalla.spi.ProgrammeDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.ReportDefinition;
import org.rinnalla.spi.ReportEnvironment;
import org.rinnalla.spi.ReportOutput;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportSubject;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.ReportTexts;
import org.rinnalla.spi.ReportWriter;
import org.rinnalla.spi.RetentionRule;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.RuleId;
import org.rinnalla.spi.RuleOutcome;
import org.rinnalla.spi.RuleSubject;
import org.rinnalla.spi.SmallNumbers;
import org.rinnalla.spi.Term;
import org.rinnalla.spi.TextKey;

/**
 * Copies of what plugins contribute as objects of their own: what such an object says of itself is asked for once, inside the fence, so that
 * it can neither change nor hang later. Only its working method is passed on.
 */
final class Copied {
    private Copied() {}

    record Programme(ProgrammeId id, Words words, Way way, List<EligibilityRule> eligibility, Limits limits, Before before,
            List<ActivityRule> mainActivity) implements ProgrammeDefinition {
        static Programme of(ProgrammeDefinition own) {
            return new Programme(Given.value(own.id(), "id()"),
                    new Words(Given.value(own.name(), "name()"), Given.map(own.terms(), "terms()")),
                    new Way(Given.list(own.phases(), "phases()"),
                            Given.list(own.phaseGuards(), "phaseGuards()").stream().<PhaseGuard>map(Guard::of).toList(),
                            Given.value(own.mappingMeetings(), "mappingMeetings()")),
                    Given.list(own.eligibility(), "eligibility()").stream().<EligibilityRule>map(Rule::of).toList(),
                    Limits.of(own),
                    new Before(Given.list(own.questions(), "questions()"), Given.value(own.intake(), "intake()"),
                            Given.value(own.outreach(), "outreach()"), Given.value(own.erasure(), "erasure()"),
                            Set.copyOf(Given.list(List.copyOf(Given.value(own.specialistRoles(), "specialistRoles()")),
                                    "specialistRoles()"))),
                    Given.list(own.mainActivity(), "mainActivity()"));
        }

        @Override
        public TextKey name() {
            return words.name();
        }

        @Override
        public Map<Term, TextKey> terms() {
            return words.terms();
        }

        @Override
        public List<PhaseDefinition> phases() {
            return way.phases();
        }

        @Override
        public List<PhaseGuard> phaseGuards() {
            return way.guards();
        }

        @Override
        public Optional<MeetingRule> mappingMeetings() {
            return way.mappingMeetings();
        }

        @Override
        public Set<Role> specialistRoles() {
            return before.specialistRoles();
        }

        @Override
        public List<Question> questions() {
            return before.questions();
        }

        @Override
        public IntakeRules intake() {
            return before.intake();
        }

        @Override
        public Optional<OutreachRules> outreach() {
            return before.outreach();
        }

        @Override
        public Optional<ErasureDuty> erasure() {
            return before.erasure();
        }

        @Override
        public Optional<ContactRule> contactRule() {
            return limits.contactRule();
        }

        @Override
        public Optional<Integer> caseloadLimit() {
            return limits.caseloadLimit();
        }

        @Override
        public boolean careContactNeedsConsent() {
            return limits.careContactNeedsConsent();
        }

        @Override
        public FollowAlong followAlong() {
            return limits.followAlong();
        }

        @Override
        public RetentionRule retention() {
            return limits.retention();
        }

        @Override
        public Optional<String> subsidyTable() {
            return limits.subsidyTable();
        }

        @Override
        public Map<CoreCheck, RuleId> ruleIds() {
            return limits.ruleIds();
        }
    }

    record Limits(Optional<ContactRule> contactRule, Optional<Integer> caseloadLimit, boolean careContactNeedsConsent,
            FollowAlong followAlong, RetentionRule retention, Optional<String> subsidyTable, Map<CoreCheck, RuleId> ruleIds) {
        static Limits of(ProgrammeDefinition own) {
            return new Limits(Given.value(own.contactRule(), "contactRule()"), Given.value(own.caseloadLimit(), "caseloadLimit()"),
                    own.careContactNeedsConsent(), Given.value(own.followAlong(), "followAlong()"),
                    Given.value(own.retention(), "retention()"), Given.value(own.subsidyTable(), "subsidyTable()"),
                    Given.map(own.ruleIds(), "ruleIds()"));
        }
    }

    record Words(TextKey name, Map<Term, TextKey> terms) {}

    record Way(List<PhaseDefinition> phases, List<PhaseGuard> guards, Optional<MeetingRule> mappingMeetings) {}

    record Before(List<Question> questions, IntakeRules intake, Optional<OutreachRules> outreach, Optional<ErasureDuty> erasure,
            Set<Role> specialistRoles) {}

    record Guard(RuleId id, RuleSubject about, List<TextKey> texts, PhaseGuard own) implements PhaseGuard {
        static Guard of(PhaseGuard own) {
            return new Guard(Given.value(own.id(), "id() of a guard"), Given.value(own.about(), "about() of a guard"),
                    Given.list(own.texts(), "texts() of a guard"), own);
        }

        @Override
        public RuleOutcome check(PhaseEnvironment environment) {
            return own.check(environment);
        }
    }

    record Rule(RuleId id, RuleSubject about, List<TextKey> texts, EligibilityRule own) implements EligibilityRule {
        static Rule of(EligibilityRule own) {
            return new Rule(Given.value(own.id(), "id() of a rule"), Given.value(own.about(), "about() of a rule"),
                    Given.list(own.texts(), "texts() of a rule"), own);
        }

        @Override
        public RuleOutcome check(EligibilityEnvironment environment) {
            return own.check(environment);
        }
    }

    record Identifier(String type, TextKey name, List<TextKey> texts, PersonIdentifier own) implements PersonIdentifier {
        static Identifier of(PersonIdentifier own) {
            return new Identifier(Given.value(own.type(), "type()"), Given.value(own.name(), "name()"),
                    Given.list(own.texts(), "texts()"), own);
        }

        @Override
        public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
            return own.parse(input, environment);
        }
    }

    record Organisation(String type, TextKey name, List<TextKey> texts, OrganisationIdentifier own) implements OrganisationIdentifier {
        static Organisation of(OrganisationIdentifier own) {
            return new Organisation(Given.value(own.type(), "type()"), Given.value(own.name(), "name()"),
                    Given.list(own.texts(), "texts()"), own);
        }

        @Override
        public IdentifierOutcome parse(String input, IdentifierEnvironment environment) {
            return own.parse(input, environment);
        }
    }

    record Benefits(String table, List<BenefitType> types, List<TextKey> texts, BenefitRules own) implements BenefitRules {
        static BenefitRules of(BenefitRules own) {
            return new Benefits(Given.value(own.table(), "table() of benefits()"), Given.list(own.types(), "types() of benefits()"),
                    Given.list(own.texts(), "texts() of benefits()"), own);
        }

        @Override
        public BenefitAdvice advise(BenefitEnvironment environment) {
            return own.advise(environment);
        }
    }

    record Report(String id, String version, ReportTexts texts, List<ProgrammeId> programmes, List<ReportParameter> parameters,
            ReportSubject subject, Optional<SmallNumbers> smallNumbers, ReportDefinition own) implements ReportDefinition {
        static Report of(ReportDefinition own) {
            return new Report(Given.value(own.id(), "id()"), Given.value(own.version(), "version()"), Given.value(own.texts(), "texts()"),
                    Given.list(own.programmes(), "programmes()"), Given.list(own.parameters(), "parameters()"),
                    Given.value(own.subject(), "subject()"), Given.value(own.smallNumbers(), "smallNumbers()"), own);
        }

        @Override
        public ReportTable run(ReportEnvironment environment) {
            return own.run(environment);
        }
    }

    record Figure(String id, String version, Told words, FigureKind kind, boolean oncePerPerson, Optional<SmallNumbers> smallNumbers,
            Set<CoursePart> needs, FigureDefinition own) implements FigureDefinition {
        static Figure of(FigureDefinition own) {
            return new Figure(Given.value(own.id(), "id()"), Given.value(own.version(), "version()"),
                    new Told(Given.value(own.title(), "title()"), Given.value(own.definition(), "definition()")),
                    Given.value(own.kind(), "kind()"), own.oncePerPerson(), Given.value(own.smallNumbers(), "smallNumbers()"),
                    Set.copyOf(Given.list(List.copyOf(Given.value(own.needs(), "needs()")), "needs()")), own);
        }

        @Override
        public TextKey title() {
            return words.title();
        }

        @Override
        public TextKey definition() {
            return words.definition();
        }

        @Override
        public FigureVerdict judge(CourseView course, Period period) {
            return Given.value(own.judge(course, period), "judge()");
        }
    }

    record Told(TextKey title, TextKey definition) {}

    record Writer(String mediaType, String extension, ReportWriter own) implements ReportWriter {
        static Writer of(ReportWriter own) {
            return new Writer(Given.value(own.mediaType(), "mediaType()"), Given.value(own.extension(), "extension()"), own);
        }

        @Override
        public void write(ReportOutput output, java.io.OutputStream stream) throws java.io.IOException {
            own.write(output, stream);
        }
    }

    record Listener(RuleId id, Set<String> commands, List<TextKey> texts, CommandListener own) implements CommandListener {
        static Listener of(CommandListener own) {
            return new Listener(Given.value(own.id(), "id() of a listener"),
                    Set.copyOf(
                            Given.list(List.copyOf(Given.value(own.commands(), "commands() of a listener")), "commands() of a listener")),
                    Given.list(own.texts(), "texts() of a listener"), own);
        }

        @Override
        public RuleOutcome validate(CommandEnvironment environment) {
            return own.validate(environment);
        }

        @Override
        public void observe(CommandEnvironment environment) {
            own.observe(environment);
        }
    }
}
