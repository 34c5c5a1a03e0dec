package org.rinnalla.rest.follow;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.follow.FollowAlongDue;
import org.rinnalla.core.follow.FollowAlongService;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.report.WorkProgress;
import org.rinnalla.core.text.Texts;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.rest.read.ReadEndpoints;

/** What staff have to do to follow along. */
public final class FollowEndpoints {
    private static final List<String> ASKED = List.of("on", "unitId", "specialistId");

    private final ReadEndpoints rows;
    private final FollowAlongService follow;
    private final WorkProgress progress;
    private final CatalogueHolder catalogue;
    private final Ids ids;

    public FollowEndpoints(ReadEndpoints rows, ReadService reads, CatalogueHolder catalogue, Ids ids) {
        this.rows = rows;
        this.follow = new FollowAlongService(reads);
        this.progress = new WorkProgress(reads);
        this.catalogue = catalogue;
        this.ids = ids;
    }

    public void route(Router router) {
        router.route("GET", "/programmes/{id}/overdue-contacts", this::contacts);
        router.route("GET", "/programmes/{id}/overdue-follow-along", this::overdue);
        router.route("GET", "/programmes/{id}/work-progress", this::progress);
        router.route("GET", "/placements/{id}/follow-along", this::schedule);
    }

    private Answer contacts(Call call) {
        long programme = path(call, Nouns.PROGRAMME);
        return rows.list(call, Nouns.ENROLMENT, follow.overdueContacts(call.context(), catalogue.current(), programme, on(call)),
                programme);
    }

    private Answer overdue(Call call) {
        call.query().allow(ASKED);
        return dues(call, follow.overdue(call.context(), catalogue.current(), asked(call)));
    }

    private Answer schedule(Call call) {
        call.query().allow(List.of("on"));
        return dues(call, follow.schedule(call.context(), catalogue.current(), path(call, Nouns.PLACEMENT), on(call)));
    }

    private Answer dues(Call call, List<FollowAlongDue> dues) {
        Texts texts = catalogue.current().texts();
        Locale locale = call.context().locale();
        JsonOut json = new JsonOut().object().name("items").list();
        for (FollowAlongDue due : dues) {
            json.object().put("placementId", ids.encode(Nouns.PLACEMENT, call.context().actor().tenantId(), due.placement()))
                    .put("kind", due.kind().name()).put("kindLabel", texts.label(locale, due.kind())).put("from", due.from())
                    .put("dueOn", due.dueOn()).put("faceToFace", due.faceToFace()).put("state", due.state().name())
                    .put("stateLabel", texts.label(locale, due.state())).put("doneOn", due.doneOn().orElse(null)).endObject();
        }
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private Answer progress(Call call) {
        call.query().allow(ASKED);
        JsonOut json = new JsonOut().object().name("items").list();
        for (WorkProgress.Of each : progress.of(call.context(), catalogue.current(), asked(call))) {
            json.object().put("enrolmentId", ids.encode(Nouns.ENROLMENT, call.context().actor().tenantId(), each.enrolment()))
                    .put("firstEmployerContactOn", each.work().firstEmployerContactOn().orElse(null))
                    .put("daysToFirstEmployerContact", each.daysTo(each.work().firstEmployerContactOn()).orElse(null))
                    .put("firstMeetingWithEmployerOn", each.work().firstMeetingWithEmployerOn().orElse(null))
                    .put("daysToFirstMeetingWithEmployer", each.daysTo(each.work().firstMeetingWithEmployerOn()).orElse(null))
                    .put("firstJobOn", each.firstJobOn().orElse(null)).put("daysToFirstJob", each.daysTo(each.firstJobOn()).orElse(null))
                    .put("jobs", each.jobs().size()).put("competitiveJobs", each.competitiveJobs())
                    .put("applicationsByParticipant", each.work().applications().byParticipant())
                    .put("applicationsTogether", each.work().applications().together())
                    .put("applicationsByStaff", each.work().applications().byStaff()).name("kept").list();
            each.kept().forEach((weeks, kept) -> json.object().put("weeks", weeks).put("kept", kept.name()).endObject());
            json.endList().endObject();
        }
        return Answer.json(200, json.endList().endObject().bytes());
    }

    private FollowAlongService.Asked asked(Call call) {
        return new FollowAlongService.Asked(path(call, Nouns.PROGRAMME), given(call, "unitId", Nouns.UNIT),
                given(call, "specialistId", Nouns.STAFF_MEMBER), on(call));
    }

    private long path(Call call, Noun noun) {
        return ids.row(noun, call.context().actor().tenantId(), call.variable("id")).orElseThrow(() -> ReadEndpoints.missing(noun));
    }

    private Optional<Long> given(Call call, String name, Noun noun) {
        return call.query().one(name).map(
                id -> ids.row(noun, call.context().actor().tenantId(), id).orElseThrow(() -> ReadEndpoints.missing(noun)));
    }

    private static LocalDate on(Call call) {
        return call.query().needDay("on");
    }
}
