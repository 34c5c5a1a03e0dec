package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.follow.FollowAlongDue;
import org.rinnalla.core.follow.FollowAlongService;
import org.rinnalla.core.follow.Kept;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.report.WorkProgress;
import org.rinnalla.graphql.plan.Denial;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;
import org.rinnalla.spi.FollowAlongStep;

/** Following along: schedules, what is overdue, and how far enrolments have come. */
final class FollowFields {
    private static final String DUE = "FollowAlongDue";
    private static final String PROGRESS = "WorkProgress";
    private final Services services;

    FollowFields(Services services) {
        this.services = services;
    }

    /** A value with the row that it is about, when that was selected. */
    private record About<T>(T value, @Nullable Row row) {}

    private record KeptAfter(int weeks, Kept kept) {}

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "followAlong", environment -> {
            List<FollowAlongDue> dues = follow().schedule(Asked.context(environment), services.catalogue(),
                    id(environment, Nouns.PLACEMENT, "placement").orElseThrow(FollowFields::unknown), on(environment));
            return about(environment, Nouns.PLACEMENT, "placement", dues, FollowAlongDue::placement);
        });
        fetchers.put("Query", "overdueFollowAlong", environment -> {
            List<FollowAlongDue> dues = follow().overdue(Asked.context(environment), services.catalogue(), asked(environment));
            return about(environment, Nouns.PLACEMENT, "placement", dues, FollowAlongDue::placement);
        });
        fetchers.put("Query", "workProgress", environment -> {
            List<WorkProgress.Of> all = new WorkProgress(services.reads()).of(Asked.context(environment), services.catalogue(),
                    asked(environment));
            return about(environment, Nouns.ENROLMENT, "enrolment", all, WorkProgress.Of::enrolment);
        });
        dues(fetchers);
        progress(fetchers);
        rules(fetchers);
    }

    private void dues(Fetchers fetchers) {
        fetchers.value(DUE, "placement", About.class, About::row);
        fetchers.value(DUE, "kind", About.class, one -> due(one).kind().name());
        fetchers.put(DUE, "kindLabel",
                environment -> services.catalogue().texts().label(Asked.locale(environment), due(environment).kind()));
        fetchers.value(DUE, "from", About.class, one -> due(one).from());
        fetchers.value(DUE, "dueOn", About.class, one -> due(one).dueOn());
        fetchers.value(DUE, "faceToFace", About.class, one -> due(one).faceToFace());
        fetchers.value(DUE, "state", About.class, one -> due(one).state().name());
        fetchers.put(DUE, "stateLabel",
                environment -> services.catalogue().texts().label(Asked.locale(environment), due(environment).state()));
        fetchers.value(DUE, "doneOn", About.class, one -> due(one).doneOn().orElse(null));
    }

    private static void progress(Fetchers fetchers) {
        fetchers.value(PROGRESS, "enrolment", About.class, About::row);
        fetchers.value(PROGRESS, "firstEmployerContactOn", About.class, one -> of(one).work().firstEmployerContactOn().orElse(null));
        fetchers.value(PROGRESS, "daysToFirstEmployerContact", About.class,
                one -> of(one).daysTo(of(one).work().firstEmployerContactOn()).orElse(null));
        fetchers.value(PROGRESS, "firstMeetingWithEmployerOn", About.class,
                one -> of(one).work().firstMeetingWithEmployerOn().orElse(null));
        fetchers.value(PROGRESS, "daysToFirstMeetingWithEmployer", About.class,
                one -> of(one).daysTo(of(one).work().firstMeetingWithEmployerOn()).orElse(null));
        fetchers.value(PROGRESS, "firstJobOn", About.class, one -> of(one).firstJobOn().orElse(null));
        fetchers.value(PROGRESS, "daysToFirstJob", About.class, one -> of(one).daysTo(of(one).firstJobOn()).orElse(null));
        fetchers.value(PROGRESS, "jobs", About.class, one -> of(one).jobs().size());
        fetchers.value(PROGRESS, "competitiveJobs", About.class, one -> of(one).competitiveJobs());
        fetchers.value(PROGRESS, "applicationsByParticipant", About.class, one -> of(one).work().applications().byParticipant());
        fetchers.value(PROGRESS, "applicationsTogether", About.class, one -> of(one).work().applications().together());
        fetchers.value(PROGRESS, "applicationsByStaff", About.class, one -> of(one).work().applications().byStaff());
        fetchers.value(PROGRESS, "kept", About.class,
                one -> of(one).kept().entrySet().stream().map(each -> new KeptAfter(each.getKey(), each.getValue())).toList());
        fetchers.value("KeptAfter", "weeks", KeptAfter.class, KeptAfter::weeks);
        fetchers.value("KeptAfter", "kept", KeptAfter.class, each -> each.kept().name());
    }

    private static void rules(Fetchers fetchers) {
        String rules = "ProgrammeRules";
        fetchers.value(rules, "subsidyTable", InstalledProgramme.class, one -> one.definition().subsidyTable().orElse(null));
        fetchers.value(rules, "followAlong", InstalledProgramme.class, one -> one.definition().followAlong().steps());
        fetchers.value(rules, "followAlongKinds", InstalledProgramme.class,
                one -> one.definition().followAlong().kinds().stream().sorted().map(Enum::name).toList());
        fetchers.value(rules, "retentionWeeks", InstalledProgramme.class, one -> one.definition().retention().weeks());
        fetchers.value(rules, "retentionGapDays", InstalledProgramme.class, one -> one.definition().retention().gapDays());
        fetchers.value("FollowAlongStep", "kind", FollowAlongStep.class, step -> step.kind().name());
        fetchers.value("FollowAlongStep", "fromDay", FollowAlongStep.class, FollowAlongStep::fromDay);
        fetchers.value("FollowAlongStep", "toDay", FollowAlongStep.class, step -> step.toDay().orElse(null));
        fetchers.value("FollowAlongStep", "everyDays", FollowAlongStep.class, step -> step.everyDays().orElse(null));
        fetchers.value("FollowAlongStep", "faceToFace", FollowAlongStep.class, FollowAlongStep::faceToFace);
    }

    private FollowAlongService follow() {
        return new FollowAlongService(services.reads());
    }

    /** Reads the rows that the values are about, all at once, when they were selected. */
    private <T> DataFetcherResult<Object> about(DataFetchingEnvironment environment, Noun noun, String field, List<T> values,
            ToLongFunction<T> id) {
        RequestContext context = Asked.context(environment);
        Optional<SelectedField> selected = environment.getSelectionSet().getImmediateFields().stream()
                .filter(each -> each.getName().equals(field)).findFirst();
        if (selected.isEmpty() || values.isEmpty()) {
            return DataFetcherResult.newResult().data(values.stream().<Object>map(value -> new About<>(value, null)).toList()).build();
        }
        Lookahead lookahead = new Lookahead(services.planning(), context);
        Selection selection = lookahead.rows(noun, Selected.of(selected.get()));
        Map<Long, Row> rows = new HashMap<>();
        services.reads().byIds(context, values.stream().map(id::applyAsLong).distinct().toList(), selection).forEach(row -> {
            Page.dress(row, selection);
            rows.put(row.id(), row);
        });
        List<Object> answer = values.stream().<Object>map(value -> new About<>(value, rows.get(id.applyAsLong(value)))).toList();
        List<Object> path = new ArrayList<>(environment.getExecutionStepInfo().getPath().toList());
        path.addAll(List.of(0, selected.get().getResultKey()));
        List<Denial> denials = lookahead.denials();
        return DataFetcherResult.newResult().data(answer)
                .errors(Answers.errors(services, context, path, rows.get(id.applyAsLong(values.getFirst())), denials)).build();
    }

    private FollowAlongService.Asked asked(DataFetchingEnvironment environment) {
        return new FollowAlongService.Asked(id(environment, Nouns.PROGRAMME, "programme").orElseThrow(FollowFields::unknown),
                id(environment, Nouns.UNIT, "unit"), id(environment, Nouns.STAFF_MEMBER, "specialist"), on(environment));
    }

    /** A row id; one that cannot be is of no row. */
    private Optional<Long> id(DataFetchingEnvironment environment, Noun noun, String name) {
        String given = environment.getArgument(name);
        if (given == null) {
            return Optional.empty();
        }
        return Optional.of(services.planning().ids().row(noun, Asked.context(environment).actor().tenantId(), given)
                .orElseThrow(FollowFields::unknown));
    }

    private static LocalDate on(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<LocalDate>getArgument("on"));
    }

    private static RinnallaException unknown() {
        return new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found");
    }

    private static FollowAlongDue due(DataFetchingEnvironment environment) {
        return due((About<?>) Objects.requireNonNull(environment.<Object>getSource()));
    }

    private static FollowAlongDue due(About<?> about) {
        return (FollowAlongDue) about.value();
    }

    private static WorkProgress.Of of(About<?> about) {
        return (WorkProgress.Of) about.value();
    }
}
