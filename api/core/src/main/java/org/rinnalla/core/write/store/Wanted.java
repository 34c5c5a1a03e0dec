package org.rinnalla.core.write.store;

import java.util.Set;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;

/**
 * Rows of one kind that are named.
 *
 * @param type what they are
 * @param scope in which they must lie
 * @param lock true: nobody else changes them until the transaction ends
 */
public record Wanted(Class<? extends StoredRow> type, Set<Ref> refs, Scope scope, boolean lock) {}
