package org.rinnalla.graphql.direct;

import graphql.GraphQLContext;
import graphql.GraphQLError;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.RawVariables;
import graphql.execution.ValuesResolver;
import graphql.language.Argument;
import graphql.language.Node;
import graphql.language.OperationDefinition.Operation;
import graphql.language.SourceLocation;
import graphql.language.VariableReference;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.json.JsonOut;

/**
 * Answers queries of what the house itself holds: lists, rows, relations, values, labels; and mutations of one step. Each root field is
 * looked ahead and read or written by the same services as the engine's fetchers use; only what comes after, the engine's work on each
 * value, is replaced by writers made before.
 */
public final class Direct {
    private static final byte[] DATA = {'"', 'd', 'a', 't', 'a', '"', ':'};
    private final GraphQLSchema schema;
    private final Services services;
    private final Faults faults;
    private final Roots roots;

    /** What becomes of a root field that threw. */
    @FunctionalInterface
    public interface Faults {
        GraphQLError of(RequestContext context, RuntimeException thrown, Place place);
    }

    /** A root field: its name, where it stands in the document and in the answer. */
    public record Place(String field, SourceLocation source, List<Object> path) {}

    /** Errors as they are shown. */
    @FunctionalInterface
    public interface Shaping {
        List<Map<String, Object>> of(List<GraphQLError> errors);
    }

    public Direct(GraphQLSchema schema, Services services, Writing writing, Faults faults) {
        this.schema = schema;
        this.services = services;
        this.faults = faults;
        this.roots = new Roots(schema, services, writing);
    }

    /**
     * The answer; empty when only the engine can give it. Nothing was read then, but for the one case that a row broke a promise of the
     * schema: then the engine reads again and says so.
     *
     * @param stopped tells between root fields that the time is up
     */
    public Optional<byte[]> answer(RequestContext context, Compiled query, Map<String, @Nullable Object> given, Shaping shaping,
            BooleanSupplier stopped) {
        try {
            Optional<CoercedVariables> variables = variables(query, given);
            Optional<Plan> plan = variables.flatMap(values -> query.plan(values, () -> plan(query, values)));
            return plan.isEmpty()
                    ? Optional.empty()
                    : Optional.of(run(context, plan.get(), variables.orElseGet(CoercedVariables::emptyVariables), shaping, stopped));
        } catch (Uncovered e) {
            return Optional.empty();
        }
    }

    private byte[] run(RequestContext context, Plan plan, CoercedVariables variables, Shaping shaping, BooleanSupplier stopped) {
        List<GraphQLError> errors = new ArrayList<>();
        List<Answer> answers = new ArrayList<>(plan.roots().size());
        try {
            for (Root root : plan.roots()) {
                answers.add(stopped.getAsBoolean() ? Answer.NONE : answer(context, root, variables, errors));
            }
            return write(context, plan, answers, shaping.of(errors));
        } catch (Uncovered e) {
            if (!plan.writes()) {
                throw e;
            }
            // The step may be taken, so the engine must not take it again.
            errors.add(faults.of(context, new IllegalStateException(e.getMessage()), place(plan.roots().getFirst().field())));
            return write(context, plan, List.of(Answer.NONE), shaping.of(errors));
        }
    }

    private byte[] write(RequestContext context, Plan plan, List<Answer> answers, List<Map<String, Object>> errors) {
        Output out = new Output(context, services.planning().cursors());
        JsonOut json = out.json();
        json.put('{');
        if (!errors.isEmpty()) {
            json.ascii("\"errors\":");
            json.value(errors);
            json.put(',');
        }
        json.raw(DATA);
        if (plan.writes() && answers.contains(Answer.NONE)) {
            // The schema promises a payload, so there is nothing at all without one.
            json.ascii("null}");
            return out.finish(services.planning().ids());
        }
        for (int i = 0; i < answers.size(); i++) {
            json.raw(plan.roots().get(i).name(i == 0));
            answers.get(i).write(out);
        }
        json.ascii(answers.isEmpty() ? "{}}" : "}}");
        return out.finish(services.planning().ids());
    }

    private static Place place(Bound field) {
        return new Place(field.name(), field.place(), List.of(field.key()));
    }

    private Answer answer(RequestContext context, Root root, CoercedVariables variables, List<GraphQLError> errors) {
        Bound field = root.field();
        try {
            Map<String, Object> fixed = root.fixed();
            return roots.answer(context, root,
                    fixed != null ? fixed : Binder.arguments(schema, field.definition(), field.field(), variables), errors);
        } catch (Uncovered e) {
            throw e;
        } catch (RuntimeException thrown) {
            errors.add(faults.of(context, thrown, place(field)));
            return Answer.NONE;
        }
    }

    private Optional<CoercedVariables> variables(Compiled query, Map<String, @Nullable Object> given) {
        if (query.operation().getVariableDefinitions().isEmpty()) {
            return Optional.of(CoercedVariables.emptyVariables());
        }
        try {
            return Optional.of(ValuesResolver.coerceVariableValues(schema, query.operation().getVariableDefinitions(),
                    new RawVariables(given), GraphQLContext.getDefault(), Locale.ENGLISH));
        } catch (GraphQLException e) {
            // The engine says what is wrong with them.
            return Optional.empty();
        }
    }

    private Optional<Plan> plan(Compiled query, CoercedVariables variables) {
        try {
            boolean writes = query.operation().getOperation() == Operation.MUTATION;
            List<Root> all = new ArrayList<>();
            for (Bound field : new Binder(schema, query.fragments(), variables).roots(query.operation())) {
                boolean open = field.field().getArguments().stream().anyMatch(Direct::holdsVariable);
                Root root = new Root(field, roots.kind(field, writes),
                        open ? null : Binder.arguments(schema, field.definition(), field.field(), variables));
                roots.check(root);
                all.add(root);
            }
            // Several steps are the engine's: it takes them one after the other, and no more once its time is up.
            return writes && all.size() != 1 ? Optional.empty() : Optional.of(new Plan(all, writes));
        } catch (Uncovered | GraphQLException e) {
            return Optional.empty();
        }
    }

    private static boolean holdsVariable(Argument argument) {
        return holdsVariable((Node<?>) argument);
    }

    private static boolean holdsVariable(Node<?> node) {
        return node instanceof VariableReference || node.getChildren().stream().anyMatch(Direct::holdsVariable);
    }
}
