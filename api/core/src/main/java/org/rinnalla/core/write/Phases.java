package org.rinnalla.core.write;

import java.util.Map;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.spi.PhaseDefinition;

/** Phases of a programme's process. */
final class Phases {
    private Phases() {}

    static void unknown(Draft<?> draft, InstalledProgramme programme) {
        String allowed = String.join(", ", programme.definition().phases().stream().map(PhaseDefinition::code).toList());
        draft.wrong("UNKNOWN_VALUE", "phase", "error.field.value", Map.of("allowed", allowed));
    }
}
