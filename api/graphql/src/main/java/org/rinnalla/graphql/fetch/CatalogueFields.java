package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.plugin.InstalledCodeTable;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.plugin.InstalledReport;
import org.rinnalla.core.report.OfferedReports;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.CodeEntry;
import org.rinnalla.spi.ContactRule;
import org.rinnalla.spi.PhaseDefinition;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.Term;

/** What the plugins bring: rules of programmes, code lists, reports. None of it runs code of a plugin. */
final class CatalogueFields {
    private static final int MAXIMUM_ENTRIES = 1000;
    private final Services services;

    CatalogueFields(Services services) {
        this.services = services;
    }

    void addTo(Fetchers fetchers) {
        programmes(fetchers);
        codeTables(fetchers);
        reports(fetchers);
    }

    private void programmes(Fetchers fetchers) {
        String type = "ProgrammeRules";
        fetchers.value(type, "id", InstalledProgramme.class, one -> one.definition().id().value());
        fetchers.value(type, "plugin", InstalledProgramme.class, one -> one.plugin().id());
        fetchers.put(type, "name", text(InstalledProgramme.class, (one, locale) -> one.name(texts(), locale)));
        fetchers.value(type, "phases", InstalledProgramme.class,
                one -> one.definition().phases().stream().map(phase -> new Phase(one, phase)).toList());
        fetchers.put(type, "terms", environment -> Arrays.stream(Term.values()).map(term -> new Word(term.name(),
                source(environment, InstalledProgramme.class).term(texts(), Asked.locale(environment), term))).toList());
        fetchers.value(type, "contactMaximumDays", InstalledProgramme.class,
                one -> one.definition().contactRule().map(ContactRule::maximumDays).orElse(null));
        fetchers.value(type, "caseloadLimit", InstalledProgramme.class, one -> one.definition().caseloadLimit().orElse(null));
        fetchers.value(type, "eligibilityRules", InstalledProgramme.class,
                one -> one.definition().eligibility().stream().map(rule -> rule.id().value()).toList());
        fetchers.value(type, "mainActivity", InstalledProgramme.class, one -> one.definition().mainActivity());
        fetchers.value("ProgrammePhase", "code", Phase.class, phase -> phase.definition().code());
        fetchers.value("ProgrammePhase", "state", Phase.class, phase -> phase.definition().state().name());
        fetchers.put("ProgrammePhase", "label",
                text(Phase.class, (phase, locale) -> phase.programme().phaseName(texts(), locale, phase.definition())));
        fetchers.value("ProgrammeTerm", "term", Word.class, Word::term);
        fetchers.value("ProgrammeTerm", "text", Word.class, Word::text);
        fetchers.value("MainActivityRule", "activity", ActivityRule.class, rule -> rule.activity().name());
        fetchers.value("MainActivityRule", "kinds", ActivityRule.class, rule -> rule.kinds().stream().sorted().map(Enum::name).toList());
    }

    private void codeTables(Fetchers fetchers) {
        fetchers.put("Query", "codeTables", environment -> services.catalogue().codeTables());
        fetchers.put("Query", "codeTable", this::codeTable);
        fetchers.value("CodeTable", "id", InstalledCodeTable.class, one -> one.table().id());
        fetchers.value("CodeTable", "plugin", InstalledCodeTable.class, one -> one.plugin().id());
        fetchers.value("CodeTable", "source", InstalledCodeTable.class, one -> one.table().source());
        fetchers.value("CodeTable", "asOf", InstalledCodeTable.class, one -> one.table().asOf());
        fetchers.put("CodeTable", "entries", CatalogueFields::entries);
        fetchers.value("CodeEntry", "code", CodeEntry.class, CodeEntry::code);
        fetchers.value("CodeEntry", "parent", CodeEntry.class, one -> one.parent().orElse(null));
        fetchers.value("CodeEntry", "validFrom", CodeEntry.class, one -> one.validFrom().orElse(null));
        fetchers.value("CodeEntry", "validTo", CodeEntry.class, one -> one.validTo().orElse(null));
        fetchers.put("CodeEntry", "label", text(CodeEntry.class, InstalledCodeTable::label));
    }

    private void reports(Fetchers fetchers) {
        fetchers.put("Query", "reports",
                environment -> OfferedReports.of(Asked.context(environment), services.reads(), services.catalogue()));
        fetchers.value("Report", "id", InstalledReport.class, InstalledReport::id);
        fetchers.value("Report", "plugin", InstalledReport.class, one -> one.plugin().id());
        fetchers.value("Report", "version", InstalledReport.class, one -> one.definition().version());
        fetchers.put("Report", "title",
                text(InstalledReport.class, (one, locale) -> one.text(texts(), locale, one.definition().texts().title())));
        fetchers.put("Report", "definition",
                text(InstalledReport.class, (one, locale) -> one.text(texts(), locale, one.definition().texts().definition())));
        fetchers.value("Report", "programmes", InstalledReport.class, one -> services.catalogue().programmes().stream()
                .map(programme -> programme.definition().id()).filter(one::fits).map(ProgrammeId::value).toList());
        fetchers.value("Report", "parameters", InstalledReport.class,
                one -> one.definition().parameters().stream().map(parameter -> new Parameter(one, parameter)).toList());
        fetchers.value("ReportParameter", "name", Parameter.class, one -> one.definition().name());
        fetchers.value("ReportParameter", "kind", Parameter.class, one -> one.definition().kind().name());
        fetchers.value("ReportParameter", "required", Parameter.class, one -> one.definition().required());
        fetchers.put("ReportParameter", "label",
                text(Parameter.class, (one, locale) -> one.report().text(texts(), locale, one.definition().label())));
    }

    private DataFetcherResult<Object> codeTable(DataFetchingEnvironment environment) {
        return services.catalogue().codeTable(Asked.id(environment, "id"))
                .map(one -> DataFetcherResult.<Object>newResult().data(one).build())
                .orElseGet(() -> Answers.missing(environment));
    }

    private static List<CodeEntry> entries(DataFetchingEnvironment environment) {
        LocalDate on = environment.getArgument("on");
        String parent = environment.getArgument("parent");
        String start = environment.getArgument("startsWith");
        return source(environment, InstalledCodeTable.class).table().entries().stream().filter(one -> valid(one, on))
                .filter(one -> parent == null || one.parent().equals(java.util.Optional.of(parent)))
                .filter(one -> start == null || one.code().startsWith(start)).limit(MAXIMUM_ENTRIES).toList();
    }

    private static boolean valid(CodeEntry entry, @Nullable LocalDate on) {
        return on == null || !entry.validFrom().map(on::isBefore).orElse(false) && !entry.validTo().map(on::isAfter).orElse(false);
    }

    private Texts texts() {
        return services.catalogue().texts();
    }

    private static <S> DataFetcher<String> text(Class<S> source, BiFunction<S, Locale, String> text) {
        return environment -> text.apply(source(environment, source), Asked.locale(environment));
    }

    private static <S> S source(DataFetchingEnvironment environment, Class<S> type) {
        return type.cast(Objects.requireNonNull(environment.<Object>getSource()));
    }

    private record Phase(InstalledProgramme programme, PhaseDefinition definition) {}

    private record Word(String term, String text) {}

    private record Parameter(InstalledReport report, ReportParameter definition) {}
}
