package org.rinnalla.core.fidelity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.model.ContactKind;
import org.rinnalla.core.model.ContactPlace;
import org.rinnalla.core.model.PlacementEndReason;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.Role;

/** Each counted item from a handful of facts. */
class CountsTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 30);
    private final List<Facts.Stay> stays = new ArrayList<>();
    private final List<Facts.Assigned> assigned = new ArrayList<>();
    private final List<Facts.Job> jobs = new ArrayList<>();
    private final List<Facts.Meeting> meetings = new ArrayList<>();
    private final List<Facts.Held> roles = new ArrayList<>();
    private final List<Facts.Employed> employed = new ArrayList<>();
    private int logs = 1;

    @Test
    void item1_participantsForEachFullTimeSpecialist() {
        // Given 30 participants of a full-time and a half-time specialist: 20 each
        for (int i = 1; i <= 30; i++) {
            stay(i, i <= 20 ? 1 : 2, 0);
        }
        employed.add(new Facts.Employed(2, 9, 50, FROM, null));
        assertThat(item(1).score()).hasValue(5);

        // When there is one more, it is more than 20
        stay(31, 1, 0);
        assertThat(item(1).score()).hasValue(4);
        assertThat(item(1).value()).hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("20.67"));
    }

    @Test
    void item4_theShareFromOneOrTwoTeams() {
        for (int i = 1; i <= 10; i++) {
            stay(i, 1, i <= 9 ? 100 : 200);
        }
        roles.add(new Facts.Held(100, Role.CARE_CONTACT, 7, FROM, null));
        roles.add(new Facts.Held(200, Role.CARE_CONTACT, 8, FROM, null));
        employed.add(new Facts.Employed(1, 7, 100, FROM, null));
        assertThat(item(4).score()).hasValue(5);

        // A third workplace: attached to three teams, nobody counts as integrated
        employed.add(new Facts.Employed(1, 8, 100, FROM, null));
        employed.add(new Facts.Employed(1, 9, 100, FROM, null));
        assertThat(item(4).score()).hasValue(2);

        // No care contact of anybody is in a team: a programme apart
        roles.clear();
        assertThat(item(4).score()).hasValue(1);
    }

    @Test
    void item15_onlyMeetingsInPersonWithEmployersAfterTheEntryCount() {
        stay(1, 1, 0);
        meetings.add(new Facts.Meeting(1, 5, 1, FROM.plusDays(3), ContactKind.PHONE, false, null, 10));
        meetings.add(new Facts.Meeting(1, 0, 1, FROM.plusDays(4), ContactKind.MEETING, true, null, 10));
        meetings.add(new Facts.Meeting(1, 5, 1, FROM.minusDays(4), ContactKind.WORKPLACE, true, null, 10));
        assertThat(item(15).score()).isEmpty();
        assertThat(item(15).figures()).anySatisfy(figure -> assertThat(figure.name()).isEqualTo("withoutContact"));

        meetings.add(new Facts.Meeting(1, 5, 1, FROM.plusDays(30), ContactKind.WORKPLACE, true, null, 10));
        assertThat(item(15).score()).hasValue(5);
    }

    @Test
    void item17_contactsOfEachSpecialistAndWeek() {
        // Given one specialist with participants for all 181 days, and 156 contacts: six a week are 155.14
        stay(1, 1, 0);
        assigned.add(new Facts.Assigned(1, 1, FROM, null));
        for (int i = 0; i < 155; i++) {
            meetings.add(new Facts.Meeting(0, 5, 1, FROM.plusDays(i), ContactKind.WORKPLACE, true, null, 0));
        }
        assertThat(item(17).score()).hasValue(4);
        meetings.add(new Facts.Meeting(0, 5, 1, FROM, ContactKind.WORKPLACE, true, null, 0));
        assertThat(item(17).score()).hasValue(5);

        // When nobody has gone through a log, it is 2 at most
        logs = 0;
        assertThat(item(17).score()).hasValue(2);
    }

    @Test
    void item19_item20_item21_differentJobsDifferentEmployersRealJobs() {
        for (int i = 1; i <= 20; i++) {
            job(i, PlacementKind.COMPETITIVE, "51" + Math.min(i, 17), Math.min(i, 14), Competitive.YES);
        }
        assertThat(item(19).score()).hasValue(5);
        assertThat(item(20).score()).hasValue(4);
        assertThat(item(21).score()).hasValue(5);
        job(21, PlacementKind.SUBSIDISED, "5120", 1, Competitive.NO);
        job(22, PlacementKind.INTERNSHIP, "5120", 1, Competitive.NO);
        assertThat(item(21).score()).hasValue(5);
        job(23, PlacementKind.SHELTERED, "5120", 1, Competitive.NO);
        assertThat(item(21).score()).hasValue(4);
    }

    @Test
    void item21_saysNothingWhenMostJobsLackTheirFacts() {
        job(1, PlacementKind.COMPETITIVE, "5120", 1, Competitive.NOT_KNOWN);
        assertThat(item(21).score()).isEmpty();
        assertThat(item(21).figures()).extracting(Figure::name).containsExactly("factsMissing");
    }

    @Test
    void item23_whatFellDueWasKept() {
        // Given a job of three months, met before, after, weekly, monthly, and reached when it was lost
        LocalDate start = LocalDate.of(2026, 2, 2);
        jobs.add(new Facts.Job(1, PlacementKind.COMPETITIVE, "5120", 1, start, start.plusMonths(3).minusDays(1),
                new Facts.Ending(PlacementEndReason.LAID_OFF, null, Competitive.YES)));
        List.of(start.minusDays(2), start, start.plusDays(8), start.plusDays(15), start.plusDays(22), start.plusMonths(1).plusDays(3),
                start.plusMonths(2).plusDays(3), start.plusMonths(3).plusDays(2)).forEach(this::met);
        assertThat(item(23).score()).hasValue(5);

        // When nobody was there in the week before, it is one point less; when nobody came after the first month, it is 1
        meetings.removeIf(meeting -> meeting.on().isBefore(start));
        assertThat(item(23).score()).hasValue(4);
        meetings.removeIf(meeting -> meeting.on().isAfter(start.plusMonths(1)));
        assertThat(item(23).score()).hasValue(1);
    }

    @Test
    void item24_hoursOutsideTheOffice() {
        stay(1, 1, 0);
        talk(ContactPlace.COMMUNITY, ContactKind.MEETING, 65);
        talk(ContactPlace.OFFICE, ContactKind.MEETING, 35);
        assertThat(item(24).score()).hasValue(5);
        talk(null, ContactKind.PHONE, 1);
        assertThat(item(24).score()).hasValue(4);
        talk(null, ContactKind.WALK, 2);
        assertThat(item(24).score()).hasValue(5);
        talk(null, ContactKind.MEETING, 500);
        assertThat(item(24).score()).hasValue(5);
    }

    private FidelityProposal.Item item(int number) {
        Facts facts = new Facts(FROM, TO, stays, assigned, jobs, meetings, new Facts.Staff(roles, employed, logs));
        return FidelityProposals.propose(facts).items().stream().filter(each -> each.item().number() == number).findFirst().orElseThrow();
    }

    private void stay(long id, long specialist, long careContact) {
        stays.add(new Facts.Stay(id, id, FROM, null, specialist, careContact));
    }

    private void job(long person, PlacementKind kind, String type, long employer, Competitive verdict) {
        jobs.add(new Facts.Job(person, kind, type, employer, FROM.plusDays(1), null, new Facts.Ending(null, null, verdict)));
    }

    private void met(LocalDate day) {
        meetings.add(new Facts.Meeting(1, 0, 1, day, ContactKind.MEETING, true, null, 30));
    }

    private void talk(@Nullable ContactPlace place, ContactKind kind, int minutes) {
        meetings.add(new Facts.Meeting(1, 0, 1, FROM.plusDays(9), kind, kind != ContactKind.PHONE, place, minutes));
    }
}
