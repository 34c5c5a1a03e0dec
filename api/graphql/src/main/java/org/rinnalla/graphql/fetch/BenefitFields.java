package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.follow.BenefitAdvices;
import org.rinnalla.core.follow.BenefitAdvices.Question;
import org.rinnalla.core.follow.BenefitAdvices.Told;
import org.rinnalla.core.follow.BenefitAdvices.Warning;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledBenefits;
import org.rinnalla.core.plugin.InstalledCodeTable;
import org.rinnalla.spi.BenefitType;
import org.rinnalla.spi.BenefitType.Option;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.PlannedWork;

/** What a country knows of benefits, and what to mind before work begins. */
final class BenefitFields {
    private final Services services;
    private final BenefitAdvices advices;

    BenefitFields(Services services) {
        this.services = services;
        this.advices = new BenefitAdvices(services.reads(), services.fence());
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "benefitAdvice", this::advice);
        fetchers.put("Query", "benefitTypes", this::types);
        advice(fetchers);
        types(fetchers);
    }

    private static void advice(Fetchers fetchers) {
        String type = "BenefitAdvice";
        fetchers.value(type, "on", Told.class, Told::on);
        fetchers.value(type, "recorded", Told.class, Told::recorded);
        fetchers.value(type, "warnings", Told.class, Told::warnings);
        fetchers.value(type, "note", Told.class, Told::note);
        fetchers.value(type, "table", Told.class, told -> told.rules().rules().table());
        fetchers.value(type, "source", Told.class, told -> told.rules().table().source());
        fetchers.value(type, "asOf", Told.class, told -> told.rules().table().asOf());
        fetchers.value("BenefitWarning", "code", Warning.class, Warning::code);
        fetchers.value("BenefitWarning", "field", Warning.class, Warning::field);
        fetchers.value("BenefitWarning", "benefitType", Warning.class, one -> one.benefit().orElse(null));
        fetchers.value("BenefitWarning", "message", Warning.class, Warning::message);
    }

    private static void types(Fetchers fetchers) {
        String type = "BenefitType";
        fetchers.value(type, "code", Kind.class, one -> one.type().code());
        fetchers.put(type, "label", environment -> InstalledCodeTable.label(((Kind) Objects.requireNonNull(environment.<Object>getSource()))
                .entry(), Asked.locale(environment)));
        fetchers.value(type, "form", Kind.class, one -> one.type().form().name());
        fetchers.value(type, "extents", Kind.class, one -> one.type().extents());
        fetchers.value(type, "dormant", Kind.class, one -> one.type().options().contains(Option.DORMANT));
        fetchers.value(type, "stepless", Kind.class, one -> one.type().options().contains(Option.STEPLESS));
        fetchers.value(type, "steplessDecidedBefore", Kind.class, one -> one.type().steplessDecidedBefore().orElse(null));
        fetchers.value(type, "lookedUp", Kind.class, one -> one.type().standing() == BenefitType.Standing.LOOKED_UP);
        fetchers.value(type, "source", Kind.class, one -> one.type().source());
    }

    private DataFetcherResult<Object> advice(DataFetchingEnvironment environment) {
        RequestContext context = Asked.context(environment);
        Optional<Integer> percent = Optional.ofNullable(environment.getArgument("percent"));
        Optional<BigDecimal> hours = Optional.ofNullable(environment.getArgument("hoursPerWeek"));
        Optional<BigDecimal> wage = Optional.ofNullable(environment.getArgument("wageAmount"));
        BenefitAdvices.check(percent, hours, wage);
        return services.planning().ids().row(Nouns.PARTICIPANT, context.actor().tenantId(), Asked.id(environment, "participant"))
                .flatMap(id -> advices.advise(context, services.catalogue(),
                        new Question(id, day(environment), new PlannedWork(percent, hours, wage))))
                .map(told -> DataFetcherResult.<Object>newResult().data(told).build()).orElseGet(() -> Answers.missing(environment));
    }

    private List<Kind> types(DataFetchingEnvironment environment) {
        InstalledBenefits rules = advices.rules(Asked.context(environment), services.catalogue());
        return rules.entries(day(environment)).stream()
                .flatMap(entry -> rules.type(entry.code()).map(type -> new Kind(entry, type)).stream()).toList();
    }

    private LocalDate day(DataFetchingEnvironment environment) {
        LocalDate on = environment.getArgument("on");
        return on == null ? services.today().apply(Asked.context(environment)) : on;
    }

    private record Kind(CodeEntry entry, BenefitType type) {}
}
