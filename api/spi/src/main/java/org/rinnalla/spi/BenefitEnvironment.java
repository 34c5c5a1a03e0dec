package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.List;

/** What benefit rules may know. */
public interface BenefitEnvironment {
    /** The first day of the planned work. */
    LocalDate date();

    /** The benefits that somebody has on that day. */
    List<BenefitHeld> benefits();

    /** The work that is planned. */
    PlannedWork work();
}
