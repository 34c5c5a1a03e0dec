package org.rinnalla.graphql;

import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.write.Showing;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;

/** The way of every write: {@code WriteService::write}. */
@FunctionalInterface
public interface Writes {
    Outcome<Written> write(RequestContext context, Attempt attempt, WriteOptions options, Showing showing);
}
