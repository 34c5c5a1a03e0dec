package org.rinnalla.rest.write;

import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;

/** Does one thing: {@link org.rinnalla.core.write.WriteService#write}. */
@FunctionalInterface
public interface Writing {
    Outcome<Written> write(RequestContext context, Attempt attempt, WriteOptions options);
}
