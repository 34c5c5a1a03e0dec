package org.rinnalla.core.write.command;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.CompetitiveFacts;

/**
 * What a placement is like, beyond what is done there.
 *
 * @param facts by which it is told whether it is competitive employment
 * @param subsidy code of the programme's list
 * @param supervisorName who guides at the workplace
 * @param supervisorPhone at work
 */
public record PlacementDetails(CompetitiveFacts facts, @Nullable String subsidy, @Nullable String supervisorName,
        @Nullable String supervisorPhone) {
    static PlacementDetails of(Values v) {
        return new PlacementDetails(CompetitiveFacts.of(v::value), v.findText("subsidy"), v.findText("supervisorName"),
                v.findText("supervisorPhone"));
    }

    /** Personal data of the supervisor. */
    @Override
    public String toString() {
        return "PlacementDetails[" + subsidy + "]";
    }
}
