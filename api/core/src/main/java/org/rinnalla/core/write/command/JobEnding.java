package org.rinnalla.core.write.command;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.NextJobHelp;

/**
 * What goes with the end of a placement.
 *
 * @param noticeOn when notice was given
 * @param lossHeardOn when staff heard of it
 * @param learnt what was learnt, in the participant's words
 * @param nextJobHelp what the participant answered to the offer of help with a next job
 * @param nextJobHelpOn when it was offered
 */
public record JobEnding(@Nullable LocalDate noticeOn, @Nullable LocalDate lossHeardOn, @Nullable String learnt,
        @Nullable NextJobHelp nextJobHelp, @Nullable LocalDate nextJobHelpOn) {
    static JobEnding of(Values v) {
        return new JobEnding(v.findDate("noticeOn"), v.findDate("lossHeardOn"), v.findText("learnt"),
                v.findChoice("nextJobHelp", NextJobHelp.class), v.findDate("nextJobHelpOn"));
    }

    /** Personal data. */
    @Override
    public String toString() {
        return "JobEnding[…]";
    }
}
