package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetchingEnvironment;
import java.util.Locale;
import java.util.Objects;
import org.rinnalla.core.RequestContext;

/** What a fetcher reads off its environment. */
public final class Asked {
    private Asked() {}

    public static RequestContext context(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.getGraphQlContext().<RequestContext>get(RequestContext.class));
    }

    /** The language of the argument, else the caller's. */
    static Locale locale(DataFetchingEnvironment environment) {
        Object given = environment.getArguments().get("locale");
        return given instanceof Locale locale ? locale : context(environment).locale();
    }

    static String id(DataFetchingEnvironment environment, String name) {
        return Objects.requireNonNull(environment.<String>getArgument(name));
    }

    static String key(DataFetchingEnvironment environment) {
        return environment.getMergedField().getResultKey();
    }
}
