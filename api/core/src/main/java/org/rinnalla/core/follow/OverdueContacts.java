package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.spi.ContactRule;

/** Which enrolments are overdue for a contact. */
public final class OverdueContacts {
    private OverdueContacts() {}

    /** Runs on the day, began more days ago than the rule allows, and the participant had no contact in these days. */
    public static Filter filter(long programme, ContactRule rule, LocalDate on) {
        LocalDate since = on.minusDays(rule.maximumDays());
        Filter contact = Filter.and(withParticipant(), new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_LEAST, since),
                new Filter.Compare(Nouns.CONTACT.attribute("heldOn"), Operator.AT_MOST, on));
        return Filter.and(new Filter.Compare(Nouns.ENROLMENT.attribute("programmeId"), Operator.EQUAL, programme),
                new Filter.Compare(Nouns.ENROLMENT.attribute("startedOn"), Operator.LESS, since), OnDate.running(Nouns.ENROLMENT, on),
                new Filter.Not(new Filter.Exists(Nouns.ENROLMENT.relation("contacts"), contact)));
    }

    /** A talk about somebody who was not there, with an employer, is no contact with that person. */
    public static Filter withParticipant() {
        return new Filter.Or(List.of(new Filter.Absent(Nouns.CONTACT.attribute("participantPresent")),
                new Filter.Compare(Nouns.CONTACT.attribute("participantPresent"), Operator.EQUAL, true)));
    }
}
