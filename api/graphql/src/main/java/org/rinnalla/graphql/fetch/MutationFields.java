package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UserError;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.write.Showing;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;

/** One mutation for each kind of command: its input is read as everywhere, its payload shows the row as it is now. */
final class MutationFields {
    private final Services services;
    private final Writing writing;

    MutationFields(Services services, Writing writing) {
        this.services = services;
        this.writing = writing;
    }

    void addTo(Fetchers fetchers) {
        for (CommandKind kind : CommandKinds.all()) {
            fetchers.put("Mutation", kind.name(), environment -> write(environment, kind));
            String type = capital(kind.name()) + "Payload";
            fetchers.value(type, field(kind.noun()), Payload.class, Payload::row);
            fetchers.value(type, "userErrors", Payload.class, Payload::errors);
            fetchers.value(type, "warnings", Payload.class, Payload::warnings);
        }
        fetchers.value("UserError", "code", UserError.class, UserError::code);
        fetchers.value("UserError", "message", UserError.class, UserError::message);
        fetchers.value("UserError", "field", UserError.class, error -> error.field().isEmpty() ? null : error.field());
        fetchers.value("UserError", "rule", UserError.class, error -> error.rule().isEmpty() ? null : error.rule());
    }

    private DataFetcherResult<Object> write(DataFetchingEnvironment environment, CommandKind kind) {
        Outcome<Written> outcome = writing.step(Asked.context(environment), kind, environment.getArguments(), Showing.NOTHING);
        return switch (outcome) {
            case Outcome.Refused<Written>(ErrorCode code, List<UserError> errors) -> DataFetcherResult.newResult()
                    .data(new Payload(null, errors, List.of())).build();
            case Outcome.Done<Written>(Written written, List<UserError> warnings) -> done(environment, written, warnings);
        };
    }

    /** The step is taken: whatever reading the row again comes to, the caller must learn that. */
    private DataFetcherResult<Object> done(DataFetchingEnvironment environment, Written written, List<UserError> warnings) {
        List<SelectedField> asked = environment.getSelectionSet().getImmediateFields().stream()
                .filter(field -> field.getName().equals(field(written.noun()))).toList();
        if (asked.isEmpty()) {
            return DataFetcherResult.newResult().data(new Payload(null, List.of(), warnings)).build();
        }
        List<SelectedField> below = new ArrayList<>();
        asked.forEach(field -> below.addAll(field.getSelectionSet().getImmediateFields()));
        String key = asked.getFirst().getResultKey();
        try {
            RequestContext context = Asked.context(environment);
            Lookahead lookahead = new Lookahead(services.planning(), context);
            Selection selection = lookahead.row(written.noun(), Selected.row(field(written.noun()), below), written.rowId());
            Optional<Row> row = services.reads().byId(context, written.rowId(), selection);
            row.ifPresent(found -> Page.dress(found, selection));
            return Answers.below(services, environment, key, new Payload(row.orElse(null), List.of(), warnings), row.orElse(null),
                    lookahead.denials());
        } catch (RinnallaException e) {
            List<Object> path = new ArrayList<>(environment.getExecutionStepInfo().getPath().toList());
            path.add(key);
            return DataFetcherResult.newResult().data(new Payload(null, List.of(), warnings)).error(new PendingError(e, path)).build();
        }
    }

    private static String field(Noun noun) {
        return RootFields.single(noun);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private record Payload(@Nullable Row row, List<UserError> errors, List<UserError> warnings) {}
}
