package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Who works with the participant.
 *
 * @param specialist employment specialist
 * @param careContact fixed contact in care
 * @param caseloadReason why the specialist may work with more participants than the limit allows; null: the limit holds
 */
public record Team(@Nullable Ref specialist, @Nullable Ref careContact, @Nullable String caseloadReason) {}
