package org.rinnalla.rest.read;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.intake.Capacity;
import org.rinnalla.core.intake.DueList;
import org.rinnalla.core.intake.IntakeQueries;
import org.rinnalla.core.intake.WaitingList;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;

/** What a programme's definition and its rows say on a date: who is due, how long the queue is, who has a place. */
public final class ProgrammeLists {
    private final ReadService reads;
    private final ReadEndpoints lists;
    private final CatalogueHolder catalogue;
    private final Ids ids;
    private final IntakeQueries queries;

    public ProgrammeLists(ReadService reads, ReadEndpoints lists, CatalogueHolder catalogue, Ids ids) {
        this.reads = reads;
        this.lists = lists;
        this.catalogue = catalogue;
        this.ids = ids;
        this.queries = new IntakeQueries(reads);
    }

    public void route(Router router) {
        for (DueList list : DueList.values()) {
            router.route("GET", path(list), call -> due(call, list));
        }
        router.route("GET", "/programmes/{id}/waiting-list", this::waitingList);
        router.route("GET", "/programmes/{id}/capacity", this::capacity);
    }

    /** The address of a list, below {@code /v1}. */
    public static String path(DueList list) {
        return "/programmes/{id}/" + Names.kebab(list.field());
    }

    private Answer due(Call call, DueList list) {
        long programme = programme(call);
        return lists.dated(call, list.noun(),
                list.filter(call.context(), reads, catalogue.current(), programme, day(call)), programme);
    }

    private Answer waitingList(Call call) {
        call.query().allow(List.of("on"));
        LocalDate on = day(call);
        WaitingList queue = queries.waitingList(call.context(), catalogue.current(), programme(call), on);
        return Answer.json(200, new JsonOut().object().put("programmeId", call.variable("id")).put("on", on).put("length", queue.length())
                .put("waiting", queue.waiting()).put("longestDays", number(queue.longestDays()))
                .put("medianDays", number(queue.medianDays())).put("acceptedLastYear", queue.acceptedLastYear())
                .put("medianDaysToAcceptance", number(queue.medianDaysToAcceptance())).endObject().bytes());
    }

    private Answer capacity(Call call) {
        call.query().allow(List.of("on"));
        LocalDate on = day(call);
        Capacity capacity = queries.capacity(call.context(), catalogue.current(), programme(call), on);
        JsonOut json = new JsonOut().object().put("programmeId", call.variable("id")).put("on", on)
                .put("limit", capacity.limit().orElse(null)).put("free", number(capacity.free())).name("specialists").list();
        int tenant = call.context().actor().tenantId();
        capacity.specialists().forEach(each -> json.object()
                .put("staffMemberId", ids.encode(Nouns.STAFF_MEMBER, tenant, each.staffMember())).put("name", each.name())
                .put("active", each.active()).put("accepted", each.accepted()).put("free", number(each.free()))
                .put("weeksUntilFree", number(each.weeksUntilFree())).endObject());
        return Answer.json(200, json.endList().put("activeNotTold", capacity.notTold().active())
                .put("acceptedNotTold", capacity.notTold().accepted()).endObject().bytes());
    }

    private long programme(Call call) {
        return ids.row(Nouns.PROGRAMME, call.context().actor().tenantId(), call.variable("id"))
                .orElseThrow(() -> ReadEndpoints.missing(Nouns.PROGRAMME));
    }

    private static LocalDate day(Call call) {
        return call.query().needDay("on");
    }

    private static @Nullable Integer number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
