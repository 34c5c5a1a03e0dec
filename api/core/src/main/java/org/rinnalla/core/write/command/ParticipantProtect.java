package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;

/**
 * Puts a participant under protection, changes the grade or lifts it.
 *
 * @param participant who
 * @param version that the change was made from
 * @param protection grade of the country; empty: lifted
 * @param reason why
 * @param namedStaff one who may see the participant from now on
 */
public record ParticipantProtect(Ref participant, int version, Change<String> protection, String reason, @Nullable Ref namedStaff)
        implements
            Command {
    /** Personal data. */
    @Override
    public String toString() {
        return "ParticipantProtect[…]";
    }
}
