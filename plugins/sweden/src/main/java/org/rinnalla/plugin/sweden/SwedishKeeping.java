package org.rinnalla.plugin.sweden;

import org.rinnalla.spi.ErasureDuty;

/** How long social services keep what they write down. */
final class SwedishKeeping {
    static final ErasureDuty CASE_NOTES = new ErasureDuty(5,
            "Case notes of social services: normally erased five years after the last note, with exceptions [GK]; DOMAIN.md 3.7");

    private SwedishKeeping() {}
}
