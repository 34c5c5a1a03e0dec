package org.rinnalla.graphql.run;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.graphql.fetch.PluginFieldFailed;

/** What went wrong in one field. */
final class FieldError implements GraphQLError {
    private static final long serialVersionUID = 1L;
    private final ErrorCode code;
    private final String key;
    private final transient Map<String, Object> arguments;
    private final transient Map<String, Object> more;
    private final transient SourceLocation place;
    private final transient List<Object> path;

    private FieldError(ErrorCode code, String key, Map<String, Object> arguments, Map<String, Object> more, SourceLocation place,
            List<Object> path) {
        this.code = code;
        this.key = key;
        this.arguments = arguments;
        this.more = more;
        this.place = place;
        this.path = path;
    }

    static FieldError of(RinnallaException e, SourceLocation place, List<Object> path) {
        return new FieldError(e.code(), e.key().value(), e.arguments(), Map.of(), place, path);
    }

    static FieldError of(PluginFieldFailed e, SourceLocation place, List<Object> path) {
        return new FieldError(ErrorCode.PLUGIN_FAILED, "error.plugin-failed", Map.of("plugin", e.plugin()), Map.of("pluginId", e.plugin()),
                place, path);
    }

    static FieldError internal(SourceLocation place, List<Object> path) {
        return new FieldError(ErrorCode.INTERNAL, "error.internal", Map.of(), Map.of(), place, path);
    }

    ErrorCode code() {
        return code;
    }

    String key() {
        return key;
    }

    Map<String, Object> arguments() {
        return arguments;
    }

    Map<String, Object> more() {
        return more;
    }

    @Override
    public String getMessage() {
        return code.name();
    }

    @Override
    public List<SourceLocation> getLocations() {
        return List.of(place);
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
