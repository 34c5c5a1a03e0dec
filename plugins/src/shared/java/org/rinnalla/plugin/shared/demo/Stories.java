package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.spi.EnrolmentState;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.PlacementKind;

/** Writes enrolments with what happened in them. */
public final class Stories {
    /**
     * Where and with whom.
     *
     * @param programme the programme's reference
     * @param unit the unit's
     * @param staff the specialist's
     * @param careContact the care contact's, where there is one
     */
    public record Team(String programme, String unit, String staff, Optional<String> careContact) {}

    /**
     * How a programme keeps its enrolments.
     *
     * @param statements the yes and no of its own questions, as the import reads them; may be empty
     * @param phases its phases by what they mean; drawn from
     */
    public record Habits(String statements, Map<EnrolmentState, List<String>> phases) {}

    private final Demo demo;
    private final Habits habits;
    private final Placements placements;
    private final Talks talks;

    public Stories(Demo demo, Habits habits, Placements placements, Talks talks) {
        this.demo = demo;
        this.habits = habits;
        this.placements = placements;
        this.talks = talks;
    }

    /**
     * An enrolment that goes on.
     *
     * @param activity what the participant does on the demo date
     * @param last the last talk with the participant
     * @param dense how many talks before that are weekly
     */
    public void running(Team team, String participant, LocalDate start, MainActivity activity, LocalDate last, int dense) {
        Row row = enrol(team, participant, start);
        Stay stay = new Stay((String) row.values().get("ref"), participant, team.staff(), start, Optional.empty());
        row.set("aims", aims(activity)).set("phase", demo.draw().one(habits.phases().get(state(stay, activity))));
        placements.running(stay, activity).ifPresent(employer -> talks.withEmployer(stay, employer, last));
        talks.withParticipant(stay, last, dense);
    }

    /** An enrolment that has ended with the reason. */
    public void ended(Team team, String participant, LocalDate start, LocalDate end, String reason) {
        Row row = enrol(team, participant, start).set("endedOn", end).set("endReason", reason);
        Stay stay = new Stay((String) row.values().get("ref"), participant, team.staff(), start, Optional.of(end));
        LocalDate last = demo.draw().workday(end.minusDays(Math.min(10, stay.days())), end);
        EnrolmentState state = EnrolmentState.JOB_SEARCH;
        MainActivity activity = MainActivity.NONE;
        if (reason.equals("STEADY_WORK") || reason.equals("STUDIES")) {
            boolean work = reason.equals("STEADY_WORK");
            state = EnrolmentState.STEP_DOWN;
            activity = work ? MainActivity.PAID_WORK : MainActivity.STUDIES;
            talks.withEmployer(stay, placements.untilTheEnd(stay, work ? PlacementKind.COMPETITIVE : PlacementKind.STUDIES), last);
        } else if (stay.days() > 60 && demo.draw().chance(60)) {
            talks.withEmployer(stay, placements.past(stay), last);
        }
        row.set("aims", aims(activity)).set("phase", demo.draw().one(habits.phases().get(state)));
        talks.withParticipant(stay, last, 1);
    }

    private Row enrol(Team team, String participant, LocalDate start) {
        Row row = demo.add(ImportKind.ENROLMENTS, demo.nextRef(ImportKind.ENROLMENTS, "n", 3)).set("participantRef", participant)
                .set("programmeRef", team.programme()).set("unitRef", team.unit()).set("specialistRef", team.staff())
                .set("careContactRef", team.careContact()).set("startedOn", start)
                .set("ownWishOn", demo.draw().workday(start.minusDays(28), start));
        return habits.statements().isEmpty() ? row : row.set("statements", habits.statements());
    }

    private EnrolmentState state(Stay stay, MainActivity activity) {
        return switch (activity) {
            case NONE -> stay.days() < 45 ? EnrolmentState.MAPPING : EnrolmentState.JOB_SEARCH;
            case PAID_WORK -> stay.days() > 400 && demo.draw().chance(50) ? EnrolmentState.STEP_DOWN : EnrolmentState.IN_WORK_SUPPORT;
            default -> EnrolmentState.IN_WORK_SUPPORT;
        };
    }

    private String aims(MainActivity activity) {
        return switch (activity) {
            case STUDIES -> demo.draw().one(List.of("STUDIES", "WORK|STUDIES"));
            case INTERNSHIP, WORK_TRAINING -> demo.draw().one(List.of("WORK|INTERNSHIP", "INTERNSHIP", "WORK"));
            case PAID_WORK -> "WORK";
            case DAY_ACTIVITY, NONE -> demo.draw().one(List.of("WORK", "WORK", "STUDIES", "WORK|INTERNSHIP", "WORK|STUDIES"));
        };
    }
}
