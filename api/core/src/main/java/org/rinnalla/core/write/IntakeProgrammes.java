package org.rinnalla.core.write;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.StoredProgramme;
import org.rinnalla.spi.ProgrammeId;

/** The definitions of programmes by their rows, each looked up once in a transaction. */
final class IntakeProgrammes {
    private final Map<Long, Optional<InstalledProgramme>> known = new HashMap<>();

    Optional<InstalledProgramme> of(Desk desk, long programme) {
        return known.computeIfAbsent(programme,
                id -> desk.work().find(StoredProgramme.class, Set.of(new Ref.ById(id)), new Scope.Tenant(), false).values().stream()
                        .findFirst().flatMap(row -> desk.catalogue().programme(new ProgrammeId(row.definition()))));
    }

    /** The definition of the programme that the command names; missing: the draft says so. */
    Optional<InstalledProgramme> named(Desk desk, Draft<?> draft) {
        StoredProgramme row = draft.row("programme", StoredProgramme.class);
        Optional<InstalledProgramme> found = desk.catalogue().programme(new ProgrammeId(row.definition()));
        if (found.isEmpty()) {
            draft.wrong("RULES_MISSING", "programme", "error.programme.unknown", Map.of("programme", row.definition()));
        }
        return found;
    }
}
