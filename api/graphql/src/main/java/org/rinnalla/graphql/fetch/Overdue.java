package org.rinnalla.graphql.fetch;

import java.time.LocalDate;
import java.util.Optional;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.graphql.plan.Filters;
import org.rinnalla.spi.ContactRule;
import org.rinnalla.spi.ProgrammeId;

/** Which enrolments are overdue for a contact. */
final class Overdue {
    private Overdue() {}

    static Optional<Integer> maximumDays(Catalogue catalogue, String definition) {
        return catalogue.programme(new ProgrammeId(definition)).flatMap(one -> one.definition().contactRule())
                .map(ContactRule::maximumDays);
    }

    /** Runs on the day, began more days ago than the rule allows, and the participant had no contact in these days. */
    static Filter filter(long programme, int days, LocalDate on) {
        LocalDate since = on.minusDays(days);
        Filter contact = Filter.and(new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_LEAST, since),
                new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_MOST, on));
        return Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme),
                new Filter.Compare(Nouns.ENROLMENT.attribute("startedOn"), Operator.LESS, since),
                Filters.running(Nouns.ENROLMENT, "startedOn", "endedOn", Operator.AT_LEAST, on),
                new Filter.Not(new Filter.Exists(Nouns.ENROLMENT.relation("contacts"), contact)));
    }
}
