package org.rinnalla.core.read;

import org.rinnalla.core.RequestContext;

/** Where rows come from; the port that persistence implements. The tenant and the scopes stand in every statement. */
public interface RowSource {
    /** One page with everything that was asked for of its rows. */
    RowPage page(RequestContext context, ListQuery query, Scopes scopes);

    /** All rows in order, {@code query.window().size()} at a time, without holding them; the window's position is where it begins. */
    void stream(RequestContext context, ListQuery query, Scopes scopes, RowBatch batch);

    /** Takes rows of a stream, a batch at a time. */
    @FunctionalInterface
    interface RowBatch {
        /** True: go on. */
        boolean take(RowPage rows);
    }
}
