package org.rinnalla.core.team;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.model.PeerActivity;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;

/** How many peer supporters there are, by municipality and activity, as far as the caller sees their posts. */
public final class PeerCounts {
    private static final int BATCH = 500;
    private final ReadService reads;

    public PeerCounts(ReadService reads) {
        this.reads = reads;
    }

    /** Persons with a post on the day; who has two posts in one place counts once there. */
    public record Count(String municipality, PeerActivity activity, int peers) {}

    private record Place(String municipality, PeerActivity activity) {}

    public List<Count> on(RequestContext context, LocalDate day) {
        Map<Place, Set<Long>> persons = new TreeMap<>(Comparator.comparing(Place::municipality).thenComparing(Place::activity));
        ListQuery query = new ListQuery(Selection.of(TeamNouns.PEER_POST, "municipality", "activity", "staffMemberId"),
                OnDate.holding(TeamNouns.PEER_POST, day), List.of(), Window.first(BATCH), false);
        reads.stream(context, AuditAction.REPORT, query, page -> {
            page.rows().forEach(row -> persons
                    .computeIfAbsent(new Place(row.find("municipality", String.class).orElse(""),
                            row.find("activity", String.class).map(PeerActivity::valueOf).orElseThrow()), place -> new HashSet<>())
                    .add(row.find("staffMemberId", Long.class).orElse(0L)));
            return true;
        });
        return persons.entrySet().stream()
                .map(each -> new Count(each.getKey().municipality(), each.getKey().activity(), each.getValue().size())).toList();
    }
}
