package org.rinnalla.graphql.run;

import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.DataFetcherExceptionHandlerParameters;
import graphql.execution.DataFetcherExceptionHandlerResult;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
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
        SourceLocation place = Objects.requireNonNullElse(parameters.getSourceLocation(), SourceLocation.EMPTY);
        List<Object> path = parameters.getPath().toList();
        FieldError error = switch (thrown) {
            case RinnallaException coded -> FieldError.of(coded, place, path);
            case PluginFieldFailed failed -> FieldError.of(failed, place, path);
            default -> {
                RequestContext context = Asked.context(parameters.getDataFetchingEnvironment());
                LOG.error("event=graphql-field-failed requestId={} field={}", context.requestId(),
                        parameters.getFieldDefinition().getName(), thrown);
                yield FieldError.internal(place, path);
            }
        };
        if (thrown instanceof RinnallaException coded && coded.code().status() >= 500) {
            LOG.warn("event=graphql-field-unavailable requestId={} code={}",
                    Asked.context(parameters.getDataFetchingEnvironment()).requestId(), coded.code(), coded);
        }
        return CompletableFuture.completedFuture(DataFetcherExceptionHandlerResult.newResult(error).build());
    }
}
