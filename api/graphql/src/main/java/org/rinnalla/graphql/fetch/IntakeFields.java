package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.intake.Capacity;
import org.rinnalla.core.intake.IntakeQueries;
import org.rinnalla.core.intake.WaitingList;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.spi.IntakeStep;
import org.rinnalla.spi.OutreachRules;
import org.rinnalla.spi.Question;
import org.rinnalla.spi.Referrer;
import org.rinnalla.spi.TextKey;

/** Queue, places, and what programmes ask for before an enrolment. */
final class IntakeFields {
    private final Services services;
    private final IntakeQueries queries;

    IntakeFields(Services services) {
        this.services = services;
        this.queries = new IntakeQueries(services.reads());
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "waitingList",
                environment -> queries.waitingList(Asked.context(environment), services.catalogue(), programme(services, environment),
                        day(environment)));
        fetchers.put("Query", "capacity",
                environment -> queries.capacity(Asked.context(environment), services.catalogue(), programme(services, environment),
                        day(environment)));
        fetchers.value("WaitingList", "length", WaitingList.class, WaitingList::length);
        fetchers.value("WaitingList", "waiting", WaitingList.class, WaitingList::waiting);
        fetchers.value("WaitingList", "longestDays", WaitingList.class, one -> number(one.longestDays()));
        fetchers.value("WaitingList", "medianDays", WaitingList.class, one -> number(one.medianDays()));
        fetchers.value("WaitingList", "acceptedLastYear", WaitingList.class, WaitingList::acceptedLastYear);
        fetchers.value("WaitingList", "medianDaysToAcceptance", WaitingList.class, one -> number(one.medianDaysToAcceptance()));
        fetchers.value("Capacity", "limit", Capacity.class, one -> one.limit().orElse(null));
        fetchers.value("Capacity", "free", Capacity.class, one -> number(one.free()));
        fetchers.value("Capacity", "specialists", Capacity.class, Capacity::specialists);
        fetchers.value("Capacity", "activeNotTold", Capacity.class, one -> one.notTold().active());
        fetchers.value("Capacity", "acceptedNotTold", Capacity.class, one -> one.notTold().accepted());
        specialists(fetchers);
        asked(fetchers);
    }

    private void specialists(Fetchers fetchers) {
        String type = "SpecialistCapacity";
        fetchers.put(type, "staffMemberId", environment -> services.planning().ids().encode(Nouns.STAFF_MEMBER,
                Asked.context(environment).actor().tenantId(), source(environment, Capacity.Specialist.class).staffMember()));
        fetchers.value(type, "name", Capacity.Specialist.class, Capacity.Specialist::name);
        fetchers.value(type, "active", Capacity.Specialist.class, Capacity.Specialist::active);
        fetchers.value(type, "accepted", Capacity.Specialist.class, Capacity.Specialist::accepted);
        fetchers.value(type, "free", Capacity.Specialist.class, one -> number(one.free()));
        fetchers.value(type, "weeksUntilFree", Capacity.Specialist.class, one -> number(one.weeksUntilFree()));
    }

    /** Of {@code ProgrammeRules}. */
    private void asked(Fetchers fetchers) {
        String type = "ProgrammeRules";
        fetchers.value(type, "questions", InstalledProgramme.class,
                one -> one.definition().questions().stream().map(each -> new Own(one, each)).toList());
        fetchers.value(type, "intakeSteps", InstalledProgramme.class,
                one -> one.definition().intake().steps().stream().map(each -> new Own(one, each)).toList());
        fetchers.value(type, "referrers", InstalledProgramme.class, one -> one.definition().intake().referrers().stream()
                .flatMap(list -> list.all().stream()).map(each -> new Own(one, each)).toList());
        fetchers.value(type, "outreach", InstalledProgramme.class, one -> one.definition().outreach().orElse(null));
        fetchers.value("OutreachRules", "firstAttempts", OutreachRules.class,
                one -> one.firstAttempts().stream().map(Enum::name).toList());
        fetchers.value("OutreachRules", "eraseAfterDays", OutreachRules.class, OutreachRules::eraseAfterDays);
        fetchers.value("ProgrammeQuestion", "key", Own.class, one -> one.of(Question.class).key());
        fetchers.value("ProgrammeQuestion", "about", Own.class, one -> one.of(Question.class).about().name());
        fetchers.put("ProgrammeQuestion", "text", environment -> text(environment, own(environment).of(Question.class).text()));
        fetchers.value("IntakeStep", "code", Own.class, one -> one.of(IntakeStep.class).code());
        fetchers.value("IntakeStep", "rule", Own.class, one -> one.of(IntakeStep.class).rule().value());
        fetchers.value("IntakeStep", "attendees", Own.class,
                one -> one.of(IntakeStep.class).attendees().stream().sorted().map(Enum::name).toList());
        fetchers.put("IntakeStep", "label", environment -> text(environment, own(environment).of(IntakeStep.class).label()));
        fetchers.value("Referrer", "code", Own.class, one -> one.of(Referrer.class).code());
        fetchers.value("Referrer", "validFrom", Own.class, one -> one.of(Referrer.class).validFrom().orElse(null));
        fetchers.value("Referrer", "validTo", Own.class, one -> one.of(Referrer.class).validTo().orElse(null));
        fetchers.put("Referrer", "label", environment -> text(environment, own(environment).of(Referrer.class).label()));
    }

    /** The row id of the programme that the argument names. */
    static long programme(Services services, DataFetchingEnvironment environment) {
        return services.planning().ids()
                .row(Nouns.PROGRAMME, Asked.context(environment).actor().tenantId(), Asked.id(environment, "programme"))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"));
    }

    static LocalDate day(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<LocalDate>getArgument("on"));
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    private String text(DataFetchingEnvironment environment, TextKey key) {
        return services.catalogue().texts().text(own(environment).programme().plugin().id(), Asked.locale(environment), key,
                Map.of());
    }

    private static Own own(DataFetchingEnvironment environment) {
        return source(environment, Own.class);
    }

    private static <S> S source(DataFetchingEnvironment environment, Class<S> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }

    /** Something of a programme's definition. */
    private record Own(InstalledProgramme programme, Object thing) {
        <S> S of(Class<S> type) {
            return type.cast(thing);
        }
    }
}
