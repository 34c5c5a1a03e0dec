package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.follow.FollowAlongService;
import org.rinnalla.core.intake.DueList;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.team.PeerLists;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Page;
import org.rinnalla.graphql.plan.Selected;

/** The root fields that read rows: look ahead, read once, hand over. */
public final class RootFields {
    private static final List<Noun> LISTED = List.of(Nouns.PROVIDER, Nouns.UNIT, Nouns.PROGRAMME, Nouns.STAFF_MEMBER, Nouns.PARTICIPANT,
            Nouns.ENROLMENT, Nouns.EMPLOYER, Nouns.PLACEMENT, Nouns.CONTACT, Nouns.NAMED_ACCESS, Nouns.CONSENT, Nouns.DISCLOSURE,
            Nouns.AUDIT_EVENT);
    private final Services services;

    RootFields(Services services) {
        this.services = services;
    }

    /** The nouns with a list and a row at the root. */
    public static List<Noun> listed() {
        return Nouns.all().stream().filter(noun -> noun.isSheet() || LISTED.contains(noun)).toList();
    }

    /** The field of one row. */
    public static String single(Noun noun) {
        return noun.name().substring(0, 1).toLowerCase(Locale.ROOT) + noun.name().substring(1);
    }

    void addTo(Fetchers fetchers) {
        for (Noun noun : listed()) {
            fetchers.put("Query", single(noun), environment -> single(environment, noun));
            fetchers.put("Query", noun.plural(), environment -> list(environment, noun, Filter.ALL));
        }
        fetchers.put("Query", "node", this::node);
        fetchers.put("Query", "nodes", new NodesField(services));
        fetchers.put("Query", "tenant", this::tenant);
        fetchers.put("Query", "overdueContacts", this::overdue);
        fetchers.put("Query", "peersWithoutCertificate",
                environment -> list(environment, Nouns.STAFF_MEMBER, PeerLists.withoutCertificate(on(environment))));
        fetchers.put("Query", "overdueCheckIns",
                environment -> list(environment, TeamNouns.PEER_POST, PeerLists.overdueCheckIns(on(environment))));
        for (DueList list : DueList.values()) {
            fetchers.put("Query", list.field(), environment -> due(environment, list));
        }
    }

    private DataFetcherResult<Object> list(DataFetchingEnvironment environment, Noun noun, Filter more) {
        RequestContext context = Asked.context(environment);
        Lookahead lookahead = new Lookahead(services.planning(), context);
        ListQuery query = lookahead.list(noun, Selected.of(environment), more);
        RowPage rows = services.reads().page(context, query);
        return Answers.of(services, environment, Page.of(rows, query, 0), lookahead.denials());
    }

    private DataFetcherResult<Object> single(DataFetchingEnvironment environment, Noun noun) {
        int tenant = Asked.context(environment).actor().tenantId();
        return services.planning().ids().row(noun, tenant, Asked.id(environment, "id")).map(row -> row(environment, noun, row))
                .orElseGet(() -> Answers.missing(environment));
    }

    private DataFetcherResult<Object> node(DataFetchingEnvironment environment) {
        int tenant = Asked.context(environment).actor().tenantId();
        Optional<Ids.Target> target = services.planning().ids().decode(Asked.id(environment, "id"))
                .filter(one -> one.tenant() == tenant && services.planning().policy()
                        .rows(Asked.context(environment).actor().role(), one.noun()).isPresent());
        return target.map(one -> row(environment, one.noun(), one.row())).orElseGet(() -> Answers.missing(environment));
    }

    private DataFetcherResult<Object> tenant(DataFetchingEnvironment environment) {
        return row(environment, Nouns.TENANT, Asked.context(environment).actor().tenantId());
    }

    private DataFetcherResult<Object> row(DataFetchingEnvironment environment, Noun noun, long id) {
        RequestContext context = Asked.context(environment);
        Lookahead lookahead = new Lookahead(services.planning(), context);
        Selection selection = lookahead.row(noun, Selected.of(environment), id);
        Optional<Row> row = services.reads().byId(context, id, selection);
        row.ifPresent(found -> Page.dress(found, selection));
        return row.map(found -> Answers.of(services, environment, found, lookahead.denials()))
                .orElseGet(() -> Answers.missing(environment));
    }

    private DataFetcherResult<Object> due(DataFetchingEnvironment environment, DueList list) {
        LocalDate on = Objects.requireNonNull(environment.<LocalDate>getArgument("on"));
        return list(environment, list.noun(), list.filter(Asked.context(environment), services.reads(), services.catalogue(),
                IntakeFields.programme(services, environment), on));
    }

    private DataFetcherResult<Object> overdue(DataFetchingEnvironment environment) {
        LocalDate on = Objects.requireNonNull(environment.<LocalDate>getArgument("on"));
        return list(environment, Nouns.ENROLMENT, new FollowAlongService(services.reads()).overdueContacts(Asked.context(environment),
                services.catalogue(), IntakeFields.programme(services, environment), on));
    }

    private static LocalDate on(DataFetchingEnvironment environment) {
        return Objects.requireNonNull(environment.<LocalDate>getArgument("on"));
    }
}
