package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rinnalla.core.follow.ProtectionGrades;
import org.rinnalla.core.intake.Capacity;
import org.rinnalla.core.intake.IntakeQueries;
import org.rinnalla.core.plugin.InstalledGrade;
import org.rinnalla.graphql.fetch.FigureFields.Asking;
import org.rinnalla.spi.MainActivity;

/** What a dashboard shows first: outcomes and caseloads of a programme; and what a form about protection offers. */
final class BoardFields {
    private static final String OUTCOMES = "Outcomes";
    /** Fields of Outcomes and the figures behind them. */
    private static final Map<String, String> FIGURES = Map.ofEntries(Map.entry("active", "active"),
            Map.entry("personsEver", "persons-ever"), Map.entry("newlyEnrolled", "newly-enrolled"), Map.entry("ended", "ended"),
            Map.entry("inMeasure", "in-measure"), Map.entry("workedInPeriod", "quarter-rate"),
            Map.entry("employmentRate", "employment-rate"), Map.entry("firstJobStarts", "first-job-starts"),
            Map.entry("jobStarts", "job-starts"), Map.entry("sustained13Weeks", "sustained-13-weeks"),
            Map.entry("retention13Weeks", "retention-13-weeks"), Map.entry("retention26Weeks", "retention-26-weeks"),
            Map.entry("retention52Weeks", "retention-52-weeks"));
    private static final String FIRST = "active";
    private static final String ACTIVITY = "main-activity-";

    private final Services services;
    private final FigureFields figures;
    private final IntakeQueries queries;
    private final ProtectionGrades grades;

    BoardFields(Services services) {
        this.services = services;
        this.figures = new FigureFields(services);
        this.queries = new IntakeQueries(services.reads());
        this.grades = new ProtectionGrades(services.reads());
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "outcomes", this::outcomes);
        new UnitFields(services, this::of).addTo(fetchers);
        FIGURES.forEach((field, id) -> fetchers.value(OUTCOMES, field, Outcomes.class, all -> all.figures().get(id)));
        fetchers.value(OUTCOMES, "mainActivities", Outcomes.class, Outcomes::mainActivities);
        fetchers.put("Query", "caseload", this::caseload);
        fetchers.value("Caseload", "limit", Capacity.class, one -> one.limit().orElse(null));
        fetchers.value("Caseload", "active", Capacity.class, Capacity::active);
        fetchers.value("Caseload", "activeNotTold", Capacity.class, one -> one.notTold().active());
        fetchers.value("Caseload", "specialists", Capacity.class, Capacity::specialists);
        grades(fetchers);
    }

    private void grades(Fetchers fetchers) {
        String type = "ProtectionGrade";
        fetchers.put("Query", "protectionGrades", environment -> grades.of(Asked.context(environment), services.catalogue()));
        fetchers.value(type, "code", InstalledGrade.class, InstalledGrade::code);
        fetchers.put(type, "label", environment -> Objects.requireNonNull(environment.<InstalledGrade>getSource())
                .name(services.catalogue().texts(), Asked.locale(environment)));
        fetchers.value(type, "conceals", InstalledGrade.class, one -> one.grade().conceals().stream().sorted().map(Enum::name).toList());
        fetchers.value(type, "namedStaffOnly", InstalledGrade.class, one -> one.grade().namedStaffOnly());
        fetchers.value(type, "mayLeave", InstalledGrade.class, one -> one.grade().mayLeave());
    }

    private Outcomes outcomes(DataFetchingEnvironment environment) {
        return of(figures.figures(environment, wanted(environment.getSelectionSet().getImmediateFields())));
    }

    private Outcomes of(List<Asking> counted) {
        return new Outcomes(counted.stream().collect(Collectors.toMap(each -> each.figure().info().id(), Function.identity())));
    }

    /** What is not shown is not counted. */
    static List<String> wanted(List<SelectedField> fields) {
        Set<String> ids = new TreeSet<>();
        for (SelectedField field : fields) {
            if (field.getName().equals("mainActivities")) {
                Arrays.stream(MainActivity.values()).forEach(each -> ids.add(ACTIVITY + code(each)));
            } else {
                ids.add(FIGURES.getOrDefault(field.getName(), FIRST));
            }
        }
        return ids.isEmpty() ? List.of(FIRST) : List.copyOf(ids);
    }

    private static String code(MainActivity activity) {
        return activity.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Capacity caseload(DataFetchingEnvironment environment) {
        return queries.capacity(Asked.context(environment), services.catalogue(), IntakeFields.programme(services, environment),
                IntakeFields.day(environment));
    }

    /** Figures by the ids of their definitions. */
    private record Outcomes(Map<String, Asking> figures) {
        List<Asking> mainActivities() {
            return figures.entrySet().stream().filter(each -> each.getKey().startsWith(ACTIVITY)).sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue).toList();
        }
    }
}
