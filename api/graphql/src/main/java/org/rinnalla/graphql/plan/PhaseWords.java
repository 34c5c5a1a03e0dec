package org.rinnalla.graphql.plan;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.read.Derivation;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.ProgrammeId;

/** A phase's name in the programme's own words. */
record PhaseWords(Catalogue catalogue, Noun noun, Locale language) implements Derivation {
    private static final String PROGRAMME = "$programme";
    private static final String PHASE = "$phase";
    private static final String STATE = "$state";

    @Override
    public String name() {
        return "phase";
    }

    List<Pick> needs() {
        return List.of(new Pick.Plain(PHASE, noun.attribute("phase")), new Pick.Plain(STATE, noun.attribute("state")), programme(noun));
    }

    @Override
    public @Nullable Object derive(RequestContext context, Row row) {
        String code = row.find(PHASE, String.class).orElse("");
        Optional<InstalledProgramme> programme = definition(catalogue, row);
        return programme.flatMap(one -> one.phase(code).map(phase -> one.phaseName(catalogue.texts(), language, phase)))
                .orElseGet(() -> row.find(STATE, String.class).map(EnrolmentState::valueOf)
                        .map(state -> catalogue.texts().label(language, state)).orElse(code));
    }

    /** The programme's definition, from an enrolment or from a part of its history. */
    static Pick programme(Noun noun) {
        Selection definition = Selection.of(Nouns.PROGRAMME, "definition");
        if (noun.equals(Nouns.ENROLMENT)) {
            return new Pick.One(PROGRAMME, noun.relation("programme"), definition);
        }
        Pick below = new Pick.One(PROGRAMME, Nouns.ENROLMENT.relation("programme"), definition);
        return new Pick.One(PROGRAMME, noun.relation("enrolment"), new Selection(Nouns.ENROLMENT, List.of(below)));
    }

    static Optional<InstalledProgramme> definition(Catalogue catalogue, Row row) {
        Optional<Row> programme = row.find(PROGRAMME, Row.class);
        if (programme.isPresent() && programme.get().noun().equals(Nouns.ENROLMENT)) {
            return definition(catalogue, programme.get());
        }
        return programme.flatMap(one -> one.find("definition", String.class)).map(ProgrammeId::new).flatMap(catalogue::programme);
    }
}
