package org.rinnalla.core.intake;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Selection;
import org.rinnalla.spi.ProgrammeId;

/** The definition of a programme's row, as the caller may see the row. */
final class Definitions {
    private Definitions() {}

    static InstalledProgramme of(RequestContext context, ReadService reads, Catalogue catalogue, long programme) {
        String definition = reads.byId(context, programme, Selection.of(Nouns.PROGRAMME, "definition"))
                .flatMap(row -> row.find("definition", String.class)).orElseThrow(Definitions::missing);
        return catalogue.programme(new ProgrammeId(definition)).orElseThrow(Definitions::missing);
    }

    private static RinnallaException missing() {
        return new RinnallaException(ErrorCode.NOT_FOUND, "error.not-found");
    }
}
