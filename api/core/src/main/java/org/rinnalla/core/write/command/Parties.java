package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Whom a contact was with, and who held it.
 *
 * @param participant at least this or the employer
 * @param employer at least this or the participant
 * @param staffMember who held it
 * @param unit not given: the participant's in the caller's reach
 */
public record Parties(@Nullable Ref participant, @Nullable Ref employer, @Nullable Ref staffMember, @Nullable Ref unit) {}
