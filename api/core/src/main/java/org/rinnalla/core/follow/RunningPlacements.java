package org.rinnalla.core.follow;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.PlacementKind;

/** The placements of an enrolment that run on a date, from which its main activity is told. */
public final class RunningPlacements {
    /** More than this many placements on one day are a fault in the data. */
    private static final int MAXIMUM = 100;

    private RunningPlacements() {}

    /** Asks for them, under a key. */
    public static Pick pick(String key, LocalDate on) {
        return new Pick.Many(key, Nouns.ENROLMENT.relation("placements"), new ListQuery(Selection.of(Nouns.PLACEMENT, "kind"),
                OnDate.running(Nouns.PLACEMENT, on), List.of(), Window.first(MAXIMUM), false));
    }

    /** Their kinds, from an enrolment's row that was asked for them. */
    public static Set<PlacementKind> kinds(Row enrolment, String key) {
        Set<PlacementKind> kinds = EnumSet.noneOf(PlacementKind.class);
        enrolment.page(key).rows().forEach(each -> each.find("kind", String.class).map(PlacementKind::valueOf).ifPresent(kinds::add));
        return kinds;
    }
}
