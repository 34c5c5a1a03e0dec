package org.rinnalla.core.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.model.IntakeNouns;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.OutreachState;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.spi.ProgrammeDefinition;

/** Lists of rows of a programme that somebody must look after on a date, by the terms of the programme's definition. */
public enum DueList {
    /** Outreach cases without consent and without contact for so long that their personal values are to be erased. */
    OUTREACH_ERASURES_DUE("outreachErasuresDue", IntakeNouns.OUTREACH_CASE) {
        @Override
        Filter rows(long programme, ProgrammeDefinition definition, LocalDate on) {
            LocalDate since = on.minusDays(definition.outreach()
                    .orElseThrow(() -> without("error.intake.no-outreach", definition)).eraseAfterDays());
            Noun cases = IntakeNouns.OUTREACH_CASE;
            Noun attempts = IntakeNouns.OUTREACH_ATTEMPT;
            Filter reached = Filter.and(new Filter.Compare(attempts.attribute("result"), Operator.EQUAL, "REACHED"),
                    new Filter.Compare(attempts.attribute("triedOn"), Operator.GREATER, since));
            return Filter.and(new Filter.Compare(cases.attribute("programmeId"), Operator.EQUAL, programme),
                    new Filter.In(cases.attribute("state"), List.of(OutreachState.SOUGHT.name(), OutreachState.IN_CONTACT.name(),
                            OutreachState.CLOSED.name())),
                    new Filter.Compare(cases.attribute("receivedOn"), Operator.AT_MOST, since),
                    new Filter.Not(new Filter.Compare(cases.attribute("firstContactOn"), Operator.GREATER, since)),
                    new Filter.Not(new Filter.Exists(cases.relation("attempts"), reached)));
        }
    },

    /** Participants whose data are to be erased: nothing runs, and neither an enrolment nor a contact lies within the term. */
    PARTICIPANT_ERASURES_DUE("participantErasuresDue", Nouns.PARTICIPANT) {
        @Override
        Filter rows(long programme, ProgrammeDefinition definition, LocalDate on) {
            LocalDate since = on.minusYears(definition.erasure().orElseThrow(() -> without("error.erasure.no-term", definition)).years());
            Relation enrolments = Nouns.PARTICIPANT.relation("enrolments");
            Filter lately = new Filter.Or(List.of(new Filter.Absent(Nouns.ENROLMENT.attribute("endedOn")),
                    new Filter.Compare(Nouns.ENROLMENT.attribute("endedOn"), Operator.GREATER, since)));
            return Filter.and(
                    new Filter.Exists(enrolments, new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme)),
                    new Filter.Not(new Filter.Exists(enrolments, lately)),
                    new Filter.Not(new Filter.Exists(Nouns.PARTICIPANT.relation("contacts"),
                            new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.GREATER, since))),
                    // Who is erased has no name.
                    new Filter.Not(new Filter.Compare(Nouns.PARTICIPANT.attribute("familyName"), Operator.EQUAL, "")));
        }
    };

    private final String field;
    private final Noun noun;

    DueList(String field, Noun noun) {
        this.field = field;
        this.noun = noun;
    }

    /** Its field in GraphQL; in REST the same in kebab-case below a programme. */
    public String field() {
        return field;
    }

    /** What its rows are. */
    public Noun noun() {
        return noun;
    }

    /**
     * Which rows they are.
     *
     * @throws RinnallaException when there is no such programme, or its definition has no such term
     */
    public Filter filter(RequestContext context, ReadService reads, Catalogue catalogue, long programme, LocalDate on) {
        return rows(programme, Definitions.of(context, reads, catalogue, programme).definition(), on);
    }

    abstract Filter rows(long programme, ProgrammeDefinition definition, LocalDate on);

    private static RinnallaException without(String key, ProgrammeDefinition definition) {
        return new RinnallaException(ErrorCode.VALIDATION_FAILED, key,
                Map.of("definition", definition.id().value(), "programme", definition.id().value()));
    }
}
