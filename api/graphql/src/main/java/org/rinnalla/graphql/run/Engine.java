package org.rinnalla.graphql.run;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.AsyncSerialExecutionStrategy;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.OperationDefinition;
import graphql.language.OperationDefinition.Operation;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.graphql.GraphQlLimits;
import org.rinnalla.graphql.direct.Compiled;
import org.rinnalla.graphql.direct.Direct;
import org.rinnalla.graphql.fetch.AllFetchers;
import org.rinnalla.graphql.fetch.PluginLoaders;
import org.rinnalla.graphql.fetch.Services;
import org.rinnalla.graphql.fetch.Writing;
import org.rinnalla.graphql.schema.Composition;
import org.rinnalla.graphql.schema.Snapshot;

/** Runs requests against the schema of one catalogue. Immutable but for the documents that it remembers. */
public final class Engine {
    private final long generation;
    private final GraphQlLimits limits;
    private final GraphQL graphQl;
    private final Documents documents;
    private final PluginLoaders loaders;
    private final Errors errors;
    private final GraphQLSchema schema;
    private volatile @Nullable String sdl;
    private final Optional<Direct> direct;
    private final LongAdder answeredDirectly = new LongAdder();

    public Engine(Services services, Writing writing, GraphQlLimits limits) {
        this(services, writing, limits, true);
    }

    /** One that leaves every answer to GraphQL Java: the reference that the direct way must equal. */
    public static Engine interpreting(Services services, Writing writing, GraphQlLimits limits) {
        return new Engine(services, writing, limits, false);
    }

    private Engine(Services services, Writing writing, GraphQlLimits limits, boolean directly) {
        JvmWide.set(limits);
        Catalogue catalogue = services.planning().catalogue();
        this.generation = catalogue.generation();
        this.limits = limits;
        this.schema = Composition.compose(catalogue, AllFetchers.of(services, writing));
        this.documents = new Documents(schema, limits);
        this.loaders = new PluginLoaders(services);
        this.errors = new Errors(catalogue.texts(), new NearNames(schema), limits.withoutIntrospection());
        this.direct = directly ? Optional.of(new Direct(schema, services, writing, Failures::of)) : Optional.empty();
        this.graphQl = GraphQL.newGraphQL(schema).defaultDataFetcherExceptionHandler(new Failures())
                .queryExecutionStrategy(new AsyncExecutionStrategy(new Failures()))
                .mutationExecutionStrategy(new AsyncSerialExecutionStrategy(new Failures()))
                .preparsedDocumentProvider((input, parse) -> CompletableFuture.completedFuture(new PreparsedDocumentEntry(
                        Objects.requireNonNull(input.getGraphQLContext().<Prepared>get(Prepared.class)).document())))
                .build();
    }

    public long generation() {
        return generation;
    }

    /** The schema as text; written when it is first asked for, as it is no small part of a start. */
    public String sdl() {
        String known = sdl;
        if (known == null) {
            known = Snapshot.print(schema);
            sdl = known;
        }
        return known;
    }

    /** How many answers were given without GraphQL Java. */
    public long answeredDirectly() {
        return answeredDirectly.sum();
    }

    /** Whether the caller may ask for the schema. */
    public boolean mayIntrospect(RequestContext context) {
        return !limits.withoutIntrospection().contains(context.actor().role());
    }

    /**
     * Answers a request; never throws for anything that is in it.
     *
     * @param queriesOnly it came in a way that must change nothing
     */
    public Response answer(RequestContext context, Request request, boolean queriesOnly) {
        try {
            return switch (documents.prepare(request.query())) {
                case Documents.Preparation.Wrong(var wrong) -> Response.refused(ErrorCode.BAD_REQUEST, errors.of(context, wrong));
                case Documents.Preparation.Ready(Prepared prepared) -> run(context, request, prepared, queriesOnly);
            };
        } catch (RinnallaException e) {
            return refused(context, e);
        } catch (WriteByGet e) {
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            return Response.refused(ErrorCode.INTERNAL, List.of(errors.internal(context, e)));
        }
    }

    /** The answer to a request that is refused as a whole. */
    public Response refused(RequestContext context, RinnallaException e) {
        return Response.refused(e.code(), List.of(errors.of(context, e)));
    }

    private Response run(RequestContext context, Request request, Prepared prepared, boolean queriesOnly) {
        if (prepared.introspects() && !mayIntrospect(context)) {
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.graphql.introspection", Map.of("role", context.actor().role().name()));
        }
        Optional<OperationDefinition> operation = operation(prepared, request);
        boolean query = operation.map(one -> one.getOperation() == Operation.QUERY).orElse(true);
        if (queriesOnly && !query) {
            throw new WriteByGet();
        }
        operation.ifPresent(one -> afford(prepared, one, request));
        Optional<Compiled> compiled = operation.map(prepared.compiled()::get).filter(one -> !prepared.introspects());
        if (direct.isPresent() && compiled.isPresent()) {
            Optional<byte[]> answer = directly(direct.get(), context, compiled.get(), request, query);
            if (answer.isPresent()) {
                answeredDirectly.increment();
                return Response.written(answer.get());
            }
        }
        return interpret(context, request, prepared, query);
    }

    private Optional<byte[]> directly(Direct way, RequestContext context, Compiled compiled, Request request,
            boolean query) {
        AtomicBoolean stopped = new AtomicBoolean();
        Deadline.Ran<Optional<byte[]>> ran = Deadline.within(limits.time(), () -> stopped.set(true), query,
                () -> way.answer(context, compiled, request.variables(), found -> errors.of(context, found), stopped::get));
        if (ran.brokenOff() && query) {
            throw outOfTime();
        }
        return ran.value();
    }

    private RinnallaException outOfTime() {
        return new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.time", Map.of("seconds", limits.time().toSeconds()));
    }

    private Response interpret(RequestContext context, Request request, Prepared prepared, boolean query) {
        ExecutionInput input = ExecutionInput.newExecutionInput(request.query()).operationName(request.operationName().orElse(null))
                .variables(request.variables()).locale(context.locale()).dataLoaderRegistry(loaders.registry(context))
                .graphQLContext(Map.of(RequestContext.class, context, Prepared.class, prepared)).build();
        Deadline.Ran<ExecutionResult> ran = Deadline.within(limits.time(), input::cancel, query, () -> graphQl.execute(input));
        if (ran.brokenOff() && query) {
            throw outOfTime();
        }
        ExecutionResult result = ran.value();
        List<Map<String, Object>> shaped = errors.of(context, result.getErrors());
        return result.isDataPresent() ? Response.executed(result.getData(), shaped) : Response.refused(ErrorCode.BAD_REQUEST, shaped);
    }

    private void afford(Prepared prepared, OperationDefinition operation, Request request) {
        Long fixed = prepared.costs().get(operation);
        long cost = fixed != null ? fixed : Cost.of(prepared.document(), operation, request.variables());
        if (cost > limits.rows()) {
            throw new RinnallaException(ErrorCode.LIMIT_EXCEEDED, "error.graphql.cost", Map.of("cost", cost, "maximum", limits.rows()));
        }
    }

    private static Optional<OperationDefinition> operation(Prepared prepared, Request request) {
        List<OperationDefinition> all = prepared.document().getDefinitionsOfType(OperationDefinition.class);
        if (request.operationName().isEmpty()) {
            return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
        }
        return all.stream().filter(one -> request.operationName().get().equals(one.getName())).findFirst();
    }
}
