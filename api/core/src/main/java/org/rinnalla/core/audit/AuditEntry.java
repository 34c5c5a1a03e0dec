package org.rinnalla.core.audit;

import java.util.List;
import java.util.OptionalLong;
import org.rinnalla.core.RequestContext;

/**
 * A trace: who did what to whose data.
 *
 * @param context who, for which tenant, role, purpose, request
 * @param action what was done
 * @param noun to what kind of thing
 * @param row its row id, when it was one
 * @param seen whose data, and how much
 * @param outcome {@code DONE}, {@code DENIED} or {@code REFUSED}
 */
public record AuditEntry(RequestContext context, AuditAction action, String noun, OptionalLong row, Seen seen, String outcome) {
    /**
     * What was seen or written.
     *
     * @param participants row ids of the participants concerned, each once
     * @param rows number of rows
     * @param fields names such as {@code Participant.familyName}, each once
     * @param guarded how many of the participants live under protection
     */
    public record Seen(List<Long> participants, int rows, List<String> fields, int guarded) {
        public static final Seen NOTHING = new Seen(List.of(), 0, List.of(), 0);

        public Seen {
            participants = List.copyOf(participants);
            fields = List.copyOf(fields);
        }
    }
}
