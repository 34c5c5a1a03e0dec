package org.rinnalla.graphql.fetch;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import org.rinnalla.core.RinnallaException;

/** An error on its way: its text is looked up when the answer is put together. */
public final class PendingError implements GraphQLError {
    private static final long serialVersionUID = 1L;
    private final transient RinnallaException cause;
    private final transient List<Object> path;

    public PendingError(RinnallaException cause, List<Object> path) {
        this.cause = cause;
        this.path = List.copyOf(path);
    }

    public RinnallaException cause() {
        return cause;
    }

    @Override
    public String getMessage() {
        return cause.code().name();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of();
    }

    @Override
    public ErrorType getErrorType() {
        return ErrorType.DataFetchingException;
    }

    @Override
    public List<Object> getPath() {
        return path;
    }
}
