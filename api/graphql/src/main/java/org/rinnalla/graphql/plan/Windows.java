package org.rinnalla.graphql.plan;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Window;

/** Reads the paging arguments of a list. */
final class Windows {
    static final int MAXIMUM = 100;
    /** The parent is one of many, so a cursor cannot say which one's list goes on. */
    static final long MANY_PARENTS = -1;

    private Windows() {}

    /** The query with the window that the arguments ask for. */
    static ListQuery apply(RequestContext context, Cursors cursors, ListQuery query, Arguments arguments, long parent) {
        boolean backward = arguments.last != null;
        Window window = new Window(size(arguments), backward, Optional.empty());
        String cursor = backward ? arguments.before : arguments.after;
        if ((backward ? arguments.after : arguments.before) != null) {
            throw bad("error.graphql.paging-mixed", arguments.field);
        }
        if (cursor == null) {
            return with(query, window);
        }
        if (parent == MANY_PARENTS) {
            throw bad("error.graphql.paging-nested", arguments.field);
        }
        Window.Position from = cursors.decode(context, query, parent, cursor)
                .orElseThrow(() -> bad("error.cursor", arguments.field));
        return with(query, new Window(window.size(), backward, Optional.of(from)));
    }

    private static int size(Arguments arguments) {
        if ((arguments.first == null) == (arguments.last == null)) {
            throw bad("error.graphql.first-or-last", arguments.field);
        }
        Integer given = arguments.first != null ? arguments.first : arguments.last;
        if (given == null || given < 1 || given > MAXIMUM) {
            ErrorCode code = given != null && given > MAXIMUM ? ErrorCode.LIMIT_EXCEEDED : ErrorCode.BAD_REQUEST;
            throw new RinnallaException(code, "error.graphql.page-size", Map.of("field", arguments.field, "maximum", MAXIMUM));
        }
        return given;
    }

    private static ListQuery with(ListQuery query, Window window) {
        return new ListQuery(query.selection(), query.filter(), query.order(), window, query.total());
    }

    private static RinnallaException bad(String key, String field) {
        return new RinnallaException(ErrorCode.BAD_REQUEST, key, Map.of("field", field));
    }

    /** Paging arguments as they came. */
    record Arguments(String field, @Nullable Integer first, @Nullable String after, @Nullable Integer last, @Nullable String before) {
        static Arguments of(String field, Map<String, Object> given) {
            return new Arguments(field, (Integer) given.get("first"), (String) given.get("after"), (Integer) given.get("last"),
                    (String) given.get("before"));
        }
    }
}
