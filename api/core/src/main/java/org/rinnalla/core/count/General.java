package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.CourseView;
import org.rinnalla.spi.FigureDefinition;
import org.rinnalla.spi.FigureKind;
import org.rinnalla.spi.FigureVerdict;
import org.rinnalla.spi.FigureVerdict.Counted;
import org.rinnalla.spi.FigureVerdict.Lasted;
import org.rinnalla.spi.MainActivity;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.TextKey;

/** The platform's own ways of counting over courses. A rule that would count otherwise gets a new version. */
final class General {
    private static final String VERSION = "1";
    private static final Set<CoursePart> STAY = Set.of();
    private static final Set<CoursePart> WORK = Set.of(CoursePart.PLACEMENTS);
    private static final Set<CoursePart> TALKS = Set.of(CoursePart.TALKS);

    private General() {}

    static List<FigureDefinition> all() {
        List<FigureDefinition> all = new ArrayList<>(List.of(
                count("active", STAY, (course, period) -> course.active(period.to())),
                count("persons-ever", STAY, (course, period) -> true),
                count("newly-enrolled", STAY, (course, period) -> period.contains(course.stay().startedOn())),
                count("ended", STAY, (course, period) -> course.stay().endedOn().filter(period::contains).isPresent())));
        for (MainActivity activity : MainActivity.values()) {
            all.add(activity("main-activity-" + activity.name().toLowerCase(Locale.ROOT).replace('_', '-'), activity, true));
        }
        all.add(activity("in-measure", MainActivity.NONE, false));
        all.add(share("quarter-rate", WORK, (course, period) -> !course.active(period)
                ? FigureVerdict.OUTSIDE
                : FigureVerdict.of(worked(course, period))));
        all.add(share("employment-rate", WORK, General::employment));
        all.add(count("first-job-starts", WORK,
                (course, period) -> course.firstJob().filter(job -> period.contains(job.startedOn()))
                        .filter(job -> Jobs.begun(job, period.to()))
                        .isPresent()));
        all.add(new Rule("job-starts", FigureKind.COUNT, false, WORK, (course, period) -> {
            int starts = begun(course, period).size();
            return starts == 0 ? FigureVerdict.OUTSIDE : new Counted(starts, starts);
        }));
        all.add(share("sustained-13-weeks", WORK, General::sustained));
        for (int weeks : List.of(13, 26, 52)) {
            all.add(new Rule("retention-" + weeks + "-weeks", FigureKind.SHARE, false, WORK,
                    (course, period) -> retained(course, period, weeks)));
        }
        all.add(new Rule("days-to-first-employer-contact", FigureKind.MEDIAN_DAYS, false, TALKS,
                (course, period) -> course.talks().firstEmployerContactOn().filter(period::contains)
                        .<FigureVerdict>map(day -> new Lasted(Jobs.days(course.stay().startedOn(), day))).orElse(FigureVerdict.OUTSIDE)));
        all.add(share("employer-contact-within-30-days", TALKS, (course, period) -> !period.earlier(30).contains(course.stay().startedOn())
                ? FigureVerdict.OUTSIDE
                : FigureVerdict.of(course.talks().firstEmployerContactOn()
                        .filter(day -> !day.isAfter(course.stay().startedOn().plusDays(30))).isPresent())));
        all.add(new Rule("days-to-first-job", FigureKind.MEDIAN_DAYS, false, WORK,
                (course, period) -> course.firstJob().filter(job -> period.contains(job.startedOn()))
                        .<FigureVerdict>map(job -> new Lasted(Jobs.days(course.stay().startedOn(), job.startedOn())))
                        .orElse(FigureVerdict.OUTSIDE)));
        all.add(new Rule("mean-stay", FigureKind.MEAN_DAYS, false, STAY, (course, period) -> !course.active(period)
                ? FigureVerdict.OUTSIDE
                : new Lasted(Jobs.days(course.stay().startedOn(),
                        course.stay().endedOn().filter(end -> end.isBefore(period.to())).orElse(period.to())))));
        all.add(share("internship-to-job", WORK, General::internship));
        return List.copyOf(all);
    }

    private static boolean worked(CourseView course, Period period) {
        for (CourseView.Spell each : course.placements()) {
            if (each.competitive() && period.touches(each.startedOn(), each.endedOn())) {
                return true;
            }
        }
        return false;
    }

    private static FigureVerdict employment(CourseView course, Period period) {
        LocalDate entry = course.stay().startedOn();
        for (CourseView.Spell each : course.placements()) {
            if (each.paid() && each.startedOn().isBefore(entry) && each.runs(entry)) {
                return FigureVerdict.OUTSIDE;
            }
        }
        return course.active(period)
                ? FigureVerdict.of(course.firstJob().filter(job -> !job.startedOn().isAfter(period.to())).isPresent())
                : FigureVerdict.OUTSIDE;
    }

    private static FigureVerdict sustained(CourseView course, Period period) {
        return course.firstJob().filter(job -> period.earlier(Jobs.WINDOW).contains(job.startedOn()))
                .map(job -> FigureVerdict.of(Jobs.sustained(course.jobs(), job.startedOn(), period.to()))).orElse(FigureVerdict.OUTSIDE);
    }

    private static FigureVerdict retained(CourseView course, Period period, int weeks) {
        List<CourseView.Spell> begun = begun(course, period.earlier(weeks * 7));
        if (begun.isEmpty()) {
            return FigureVerdict.OUTSIDE;
        }
        long kept = begun.stream().filter(job -> job.runs(job.startedOn().plusDays(weeks * 7L))).count();
        return new Counted(begun.size(), Math.toIntExact(kept));
    }

    /** Jobs since the entry that began in a period. Most courses have none, so nothing is made for them. */
    private static List<CourseView.Spell> begun(CourseView course, Period period) {
        for (CourseView.Spell each : course.placements()) {
            if (each.competitive() && period.contains(each.startedOn())) {
                return course.jobs().stream().filter(job -> period.contains(job.startedOn())).toList();
            }
        }
        return List.of();
    }

    private static FigureVerdict internship(CourseView course, Period period) {
        if (course.placements().isEmpty()) {
            return FigureVerdict.OUTSIDE;
        }
        List<CourseView.Spell> ended = course.placements().stream()
                .filter(each -> each.kind() == PlacementKind.INTERNSHIP && each.endedOn().filter(period::contains).isPresent()).toList();
        return ended.isEmpty()
                ? FigureVerdict.OUTSIDE
                : FigureVerdict.of(course.placements().stream().filter(CourseView.Spell::paid)
                        .anyMatch(job -> !job.startedOn().isAfter(period.to())
                                && ended.stream().anyMatch(each -> !job.startedOn().isBefore(each.startedOn()))));
    }

    private static FigureDefinition activity(String id, MainActivity activity, boolean wanted) {
        return new Rule(id, FigureKind.SHARE, true, WORK, (course, period) -> !course.active(period.to())
                ? FigureVerdict.OUTSIDE
                : FigureVerdict.of(course.mainActivity(period.to()) == activity == wanted));
    }

    private static FigureDefinition share(String id, Set<CoursePart> needs, BiFunction<CourseView, Period, FigureVerdict> judge) {
        return new Rule(id, FigureKind.SHARE, true, needs, judge);
    }

    private static FigureDefinition count(String id, Set<CoursePart> needs, BiFunction<CourseView, Period, Boolean> counted) {
        return new Rule(id, FigureKind.COUNT, true, needs,
                (course, period) -> counted.apply(course, period) ? FigureVerdict.HIT : FigureVerdict.OUTSIDE);
    }

    private record Rule(String id, FigureKind kind, boolean oncePerPerson, Set<CoursePart> needs,
            BiFunction<CourseView, Period, FigureVerdict> rule)
            implements
                FigureDefinition {
        @Override
        public String version() {
            return VERSION;
        }

        @Override
        public TextKey title() {
            return TextKey.of("figure." + id + ".title");
        }

        @Override
        public TextKey definition() {
            return TextKey.of("figure." + id + ".definition");
        }

        @Override
        public FigureVerdict judge(CourseView course, Period period) {
            return rule.apply(course, period);
        }
    }
}
