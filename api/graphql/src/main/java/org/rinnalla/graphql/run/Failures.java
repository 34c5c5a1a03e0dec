package org.rinnalla.graphql.run;

import graphql.GraphQLError;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.graphql.direct.Direct.Place;
import org.rinnalla.graphql.fetch.Asked;
import org.rinnalla.graphql.fetch.PluginFieldFailed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a fetcher threw: a coded refusal, a plugin's fault, or our own, which goes to the log under the request id. */
final class Failures implements DataFetcherExceptionHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public CompletableFuture<DataFetcherExceptionHandlerResult> handleException(DataFetcherExceptionHandlerParameters parameters) {
        Throwable thrown = parameters.getException();
        while (thrown instanceof CompletionException && thrown.getCause() != null) {
            thrown = thrown.getCause();
        }
        SourceLocation source = Objects.requireNonNullElse(parameters.getSourceLocation(), SourceLocation.EMPTY);
        GraphQLError error = of(Asked.context(parameters.getDataFetchingEnvironment()), thrown,
                new Place(parameters.getFieldDefinition().getName(), source, parameters.getPath().toList()));
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }

    /** What a field that threw becomes; the same on both ways. */
    static GraphQLError of(RequestContext context, Throwable thrown, Place place) {
        return switch (thrown) {
            case RinnallaException coded -> {
                warn(context, coded);
                yield FieldError.of(coded, place.source(), place.path());
            }
            case PluginFieldFailed failed -> FieldError.of(failed, place.source(), place.path());
            default -> {
                LOG.error("event=graphql-field-failed requestId={} field={}", context.requestId(), place.field(), thrown);
                yield FieldError.internal(place.source(), place.path());
            }
        };
    }

    private static void warn(RequestContext context, RinnallaException coded) {
        if (coded.getCause() == null && coded.code() == ErrorCode.UNAVAILABLE) {
            // Said on purpose; where it was said helps nobody.
            LOG.warn("event=request-put-off request={} key={}", context.requestId(), coded.key().value());
        } else if (coded.code().status() >= 500) {
            LOG.warn("event=graphql-field-unavailable requestId={} code={}", context.requestId(), coded.code(), coded);
        }
    }
}
