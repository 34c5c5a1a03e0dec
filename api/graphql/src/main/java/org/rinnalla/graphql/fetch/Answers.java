package org.rinnalla.graphql.fetch;

import graphql.GraphQLError;
import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Row;
import org.rinnalla.graphql.plan.Denial;

/** A root field's value with an error for each field below it that was left out. */
public final class Answers {
    private Answers() {}

    static DataFetcherResult<Object> of(Services services, DataFetchingEnvironment environment, @Nullable Object data,
            List<Denial> denials) {
        List<Object> path = environment.getExecutionStepInfo().getPath().toList();
        return DataFetcherResult.newResult().data(data).errors(errors(services, Asked.context(environment), path, data, denials)).build();
    }

    /** The same for a row that stands under a key of the value. */
    static DataFetcherResult<Object> below(Services services, DataFetchingEnvironment environment, String key, Object data,
            @Nullable Row row,
            List<Denial> denials) {
        List<Object> path = new ArrayList<>(environment.getExecutionStepInfo().getPath().toList());
        path.add(key);
        return DataFetcherResult.newResult().data(data).errors(errors(services, Asked.context(environment), path, row, denials)).build();
    }

    /** No value, because there is none that the caller may know of. */
    static DataFetcherResult<Object> missing(DataFetchingEnvironment environment) {
        return DataFetcherResult.newResult().error(missing(environment.getExecutionStepInfo().getPath().toList())).build();
    }

    /** The error at the place of a value that the caller may not know of. */
    public static GraphQLError missing(List<Object> path) {
        return new PendingError(new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found"), path);
    }

    /** An error for each field below a root field's value that was left out; that it was asked for leaves its trace. */
    public static List<GraphQLError> errors(Services services, RequestContext context, List<Object> root, @Nullable Object data,
            List<Denial> denials) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        denials.stream().map(Denial::field).distinct()
                .forEach(field -> fields.computeIfAbsent(field.replaceFirst("\\..*", ""), noun -> new ArrayList<>()).add(field));
        fields.forEach((noun, denied) -> services.reads().denied(context, Nouns.named(noun), denied));
        List<GraphQLError> errors = new ArrayList<>();
        for (Denial denial : denials) {
            List<Object> path = new ArrayList<>(root);
            path.addAll(denial.firstPath(data));
            errors.add(new PendingError(new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.field",
                    Map.of("field", denial.field(), "role", context.actor().role().name())), path));
        }
        return errors;
    }
}
