package org.rinnalla.core.follow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PlanNouns;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.BenefitAdviser;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.InstalledBenefits;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;
import org.rinnalla.spi.BenefitHeld;
import org.rinnalla.spi.PlannedWork;
import org.rinnalla.spi.TextKey;
import org.rinnalla.spi.Violation;

/** How somebody dares to try work without losing a benefit: what to mind, before anything begins. Nothing is stored, no amount is told. */
public final class BenefitAdvices {
    private static final int MOST = 100;
    private final ReadService reads;
    private final BenefitAdviser adviser;

    public BenefitAdvices(ReadService reads, Fence fence) {
        this.reads = reads;
        this.adviser = new BenefitAdviser(fence);
    }

    /**
     * What is asked.
     *
     * @param participant row id
     * @param on first day of the planned work
     * @param work what is planned
     */
    public record Question(long participant, LocalDate on, PlannedWork work) {}

    /**
     * What to mind.
     *
     * @param on first day of the planned work
     * @param recorded advice was given and recorded by that day
     * @param warnings in the caller's language
     * @param note that no amount is promised
     * @param rules whose they are
     */
    public record Told(LocalDate on, boolean recorded, List<Warning> warnings, String note, InstalledBenefits rules) {
        public Told {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * One thing to mind.
     *
     * @param code stable
     * @param field which part of the question it is about
     * @param benefit code of the benefit; empty: of none
     * @param message for people
     */
    public record Warning(String code, String field, Optional<String> benefit, String message) {}

    /**
     * Refuses a plan that no job can be.
     *
     * @throws RinnallaException when a number is out of its range
     */
    public static void check(Optional<Integer> percent, Optional<BigDecimal> hours, Optional<BigDecimal> wage) {
        within("percent", percent.map(BigDecimal::valueOf), 100);
        within("hoursPerWeek", hours, 168);
        within("wageAmount", wage, 9_999_999);
    }

    private static void within(String name, Optional<BigDecimal> value, int most) {
        if (value.filter(each -> each.signum() <= 0 || each.compareTo(BigDecimal.valueOf(most)) > 0).isPresent()) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "error.career.plan-range", Map.of("name", name, "most", most));
        }
    }

    /**
     * The rules of the caller's country.
     *
     * @throws RinnallaException when no plugin brings any
     */
    public InstalledBenefits rules(RequestContext context, Catalogue catalogue) {
        String country = reads.byId(context, context.actor().tenantId(), Selection.of(Nouns.TENANT, "country"))
                .flatMap(tenant -> tenant.find("country", String.class)).orElse("");
        return catalogue.benefits(country)
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.career.no-benefit-rules"));
    }

    /** The day in the tenant's time zone. */
    public LocalDate today(RequestContext context) {
        ZoneId zone = reads.byId(context, context.actor().tenantId(), Selection.of(Nouns.TENANT, "timeZone"))
                .flatMap(tenant -> tenant.find("timeZone", String.class)).map(ZoneId::of).orElse(ZoneOffset.UTC);
        return LocalDate.ofInstant(context.at(), zone);
    }

    /** What to mind; empty when there is no such participant that the caller may know of. */
    public Optional<Told> advise(RequestContext context, Catalogue catalogue, Question question) {
        Optional<Row> found = reads.byId(context, question.participant(), selection(question.on()));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        InstalledBenefits rules = rules(context, catalogue);
        List<BenefitHeld> held = found.get().page("benefits").rows().stream().map(BenefitAdvices::held).toList();
        BenefitAdvice advice = switch (adviser.advise(rules, new Plan(question.on(), held, question.work()))) {
            case Answer.Answered<BenefitAdvice>(BenefitAdvice given) -> given;
            case Answer.Faulted<BenefitAdvice>(PluginFault fault) ->
                throw new RinnallaException(ErrorCode.PLUGIN_FAILED, "error.plugin-failed", Map.of("plugin", fault.plugin()));
        };
        boolean recorded = !found.get().page("advice").rows().isEmpty();
        return Optional.of(new Told(question.on(), recorded,
                advice.warnings().stream().map(each -> warning(context, catalogue, rules, each)).toList(),
                catalogue.texts().text(context.locale(), TextKey.of("benefit.advice.no-promise"), Map.of()), rules));
    }

    private static Selection selection(LocalDate on) {
        Noun benefit = PlanNouns.BENEFIT;
        Filter holding = Filter.and(new Filter.Compare(benefit.attribute("startsOn"), Operator.AT_MOST, on),
                new Filter.Or(List.of(new Filter.Absent(benefit.attribute("endsOn")),
                        new Filter.Compare(benefit.attribute("endsOn"), Operator.AT_LEAST, on))));
        Filter before = new Filter.Compare(PlanNouns.BENEFIT_ADVICE_RECORD.attribute("givenOn"), Operator.AT_MOST, on);
        return new Selection(Nouns.PARTICIPANT, List.of(new Pick.Plain("id", Nouns.PARTICIPANT.attribute("id")),
                new Pick.Many("benefits", Nouns.PARTICIPANT.relation("benefits"), new ListQuery(Selection.of(benefit, "benefitType",
                        "extent", "startsOn", "endsOn", "decidedOn", "dormant", "stepless", "incomeLimitAmount"), holding, List.of(),
                        Window.first(MOST), false)),
                new Pick.Many("advice", Nouns.PARTICIPANT.relation("benefitAdviceRecords"),
                        new ListQuery(Selection.of(PlanNouns.BENEFIT_ADVICE_RECORD, "givenOn"), before, List.of(), Window.first(1),
                                false))));
    }

    private static BenefitHeld held(Row row) {
        return new BenefitHeld(row.find("benefitType", String.class).orElse(""), row.find("extent", Integer.class),
                new BenefitHeld.Time(row.find("startsOn", LocalDate.class).orElseThrow(), row.find("endsOn", LocalDate.class),
                        row.find("decidedOn", LocalDate.class)),
                row.find("dormant", Boolean.class).orElse(false), row.find("stepless", Boolean.class).orElse(false),
                row.find("incomeLimitAmount", BigDecimal.class));
    }

    private static Warning warning(RequestContext context, Catalogue catalogue, InstalledBenefits rules, Violation violation) {
        return new Warning(violation.code(), violation.field(), Optional.ofNullable(violation.arguments().get("benefit"))
                .map(String::valueOf),
                catalogue.texts().text(rules.plugin().id(), context.locale(), violation.message(), violation.arguments()));
    }

    private record Plan(LocalDate date, List<BenefitHeld> benefits, PlannedWork work) implements BenefitEnvironment {}
}
