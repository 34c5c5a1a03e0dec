package org.rinnalla.core.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rinnalla.spi.Competitive;
import org.rinnalla.spi.PlacementKind;
import org.rinnalla.spi.PlacementView;

class RetentionTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    @Test
    void theSameJobIsKept() {
        assertThat(kept(FIRST.plusWeeks(13), job(0, -1))).isEqualTo(Kept.YES);
        assertThat(kept(FIRST.plusWeeks(13).minusDays(1), job(0, -1))).isEqualTo(Kept.NOT_YET);
    }

    @Test
    void theNextJobIsKeptToWithAGapOfThreeWeeksAndNotOfADayMore() {
        assertThat(kept(FIRST.plusWeeks(20), job(0, 30), job(52, -1))).isEqualTo(Kept.YES);
        assertThat(kept(FIRST.plusWeeks(20), job(0, 30), job(53, -1))).isEqualTo(Kept.NO);
    }

    @Test
    void aLostJobIsLostOnlyWhenTheGapIsOver() {
        assertThat(kept(FIRST.plusDays(51), job(0, 30))).isEqualTo(Kept.NOT_YET);
        assertThat(kept(FIRST.plusDays(52), job(0, 30))).isEqualTo(Kept.NO);
    }

    @Test
    void st7_internshipAndTrainingAreNoJobs() {
        List<PlacementView> all = List.of(of(PlacementKind.INTERNSHIP, 0, -1), of(PlacementKind.WORK_TRAINING, 0, -1), job(5, -1));

        assertThat(Retention.jobs(all)).containsExactly(job(5, -1));
    }

    private static Kept kept(LocalDate on, PlacementView... jobs) {
        return Retention.kept(List.of(jobs), FIRST, 13, 21, on);
    }

    private static PlacementView job(int from, int to) {
        return of(PlacementKind.COMPETITIVE, from, to);
    }

    /** Days from the first day on; -1: it goes on. */
    private static PlacementView of(PlacementKind kind, int from, int to) {
        return new PlacementView(kind, Competitive.YES, FIRST.plusDays(from),
                to < 0 ? Optional.empty() : Optional.of(FIRST.plusDays(to)), PlacementView.Job.UNKNOWN);
    }
}
