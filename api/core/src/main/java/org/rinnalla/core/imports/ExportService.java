package org.rinnalla.core.imports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.fidelity.AgreedScores;
import org.rinnalla.core.fidelity.FidelityItems;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.QualityNouns;
import org.rinnalla.core.model.Relation;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.model.ValueType;
import org.rinnalla.core.read.Batches;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.OrderBy;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.spi.ImportKind;
import org.rinnalla.spi.Role;

/**
 * Gives out all rows of a kind that the caller may see, in the columns of an import. A row without a key of its own goes by its id, in its
 * own column and where others name it, so that what was exported can be imported elsewhere.
 */
public final class ExportService {
    /** Each batch waits until its trace is durable. */
    private static final int BATCH = 2000;
    private static final Set<Role> EXPORTERS = EnumSet.of(Role.PROGRAMME_MANAGER, Role.INTEGRATION, Role.ADMINISTRATOR);

    private final ReadService reads;
    private final AuditTrail audit;
    private final Ids ids;

    public ExportService(ReadService reads, AuditTrail audit, Ids ids) {
        this.reads = reads;
        this.audit = audit;
        this.ids = ids;
    }

    /** Takes a row: its values in the order of the columns. */
    @FunctionalInterface
    public interface RowTaker {
        /** True: go on. */
        boolean take(List<@Nullable Object> values);
    }

    private record Column(String name, List<Pick> picks, Function<Row, @Nullable Object> value) {}

    /** The roles that may export. */
    public static Set<Role> exporters() {
        return Set.copyOf(EXPORTERS);
    }

    /** The columns that the caller may see, in order. */
    public List<String> columns(RequestContext context, ImportKind kind) {
        allow(context, kind);
        return shown(context, kind).stream().map(Column::name).toList();
    }

    /** All rows, each batch of them audited before it is handed over. */
    public void stream(RequestContext context, ImportKind kind, RowTaker taker) {
        allow(context, kind);
        Noun noun = CommandKinds.of(kind).noun();
        List<Column> columns = shown(context, kind);
        List<Pick> picks = new ArrayList<>();
        columns.forEach(column -> picks.addAll(column.picks()));
        ListQuery query = new ListQuery(new Selection(noun, picks), Filter.ALL, List.of(), Window.first(BATCH), false);
        Batches batches = reads.batches(context, AuditAction.EXPORT, query);
        boolean wanted = true;
        while (wanted) {
            Optional<RowPage> page = batches.next();
            wanted = page.isPresent() && page.get().rows().stream().allMatch(row -> taker.take(values(columns, row)));
        }
    }

    private static List<@Nullable Object> values(List<Column> columns, Row row) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        columns.forEach(column -> values.add(column.value().apply(row)));
        return values;
    }

    private void allow(RequestContext context, ImportKind kind) {
        Role role = context.actor().role();
        if (!EXPORTERS.contains(role)) {
            audit.record(new AuditEntry(context, AuditAction.EXPORT, CommandKinds.of(kind).noun().name(), OptionalLong.empty(),
                    AuditEntry.Seen.NOTHING, "DENIED"));
            throw new RinnallaException(ErrorCode.FORBIDDEN, "export.forbidden", Map.of("role", role.name()));
        }
    }

    private List<Column> shown(RequestContext context, ImportKind kind) {
        Noun noun = CommandKinds.of(kind).noun();
        Stream<Column> extensions = CommandKinds.of(kind).isExtensible()
                ? reads.extensions(context, noun).stream()
                        .map(field -> new Column(field.name(), List.of(field.pick(field.name())), row -> row.value(field.name())))
                : Stream.of();
        return Stream.concat(FileColumns.of(kind).names().stream().flatMap(name -> column(context, noun, name).stream()), extensions)
                .toList();
    }

    private Optional<Column> column(RequestContext context, Noun noun, String name) {
        if (name.equals("ref")) {
            return Optional.of(new Column(name, List.of(plain(noun, "ref")), row -> key(context, row, "ref")));
        }
        if (noun == Nouns.STAFF_MEMBER && Set.of("role", "unitRef", "startsOn", "endsOn").contains(name)) {
            return role(context, noun, name);
        }
        if (noun == Nouns.STAFF_MEMBER && name.startsWith("certificate")) {
            return reads.mayShow(context, noun, "peerCertificates") ? Optional.of(certificate(noun, name)) : Optional.empty();
        }
        if (name.equals("agreedScores")) {
            return reads.mayShow(context, noun, "scores") ? Optional.of(scores(noun, name)) : Optional.empty();
        }
        if (name.equals("residentSince")) {
            return reads.mayShow(context, noun, "residenceAt") ? Optional.of(residence(context, noun, name)) : Optional.empty();
        }
        if (name.endsWith("Ref")) {
            String relation = name.substring(0, name.length() - 3);
            return reads.mayShow(context, noun, relation) ? Optional.of(link(context, noun, name, relation)) : Optional.empty();
        }
        return noun.find(name).filter(Attribute::shown).filter(attribute -> visible(context, noun, attribute))
                .map(attribute -> new Column(name, List.of(plain(noun, name)), row -> row.value(name)));
    }

    private static Column scores(Noun noun, String name) {
        Pick.Many pick = new Pick.Many(name, noun.relation("scores"),
                new ListQuery(Selection.of(QualityNouns.FIDELITY_SCORE, "item", "score"),
                        Filter.ALL, List.of(), Window.first(FidelityItems.COUNT), false));
        return new Column(name, List.of(pick), row -> {
            List<Row> agreed = row.page(name).rows();
            return agreed.isEmpty()
                    ? null
                    : AgreedScores.write(agreed.stream().collect(Collectors.toMap(each -> each.find("item", Integer.class).orElse(0),
                            each -> each.find("score", Integer.class).orElse(0))));
        });
    }

    /** A masked identifier could not be imported. */
    private boolean visible(RequestContext context, Noun noun, Attribute attribute) {
        return reads.mayShow(context, noun, attribute.name())
                && (attribute.type() != ValueType.NATIONAL_ID || reads.mayShow(context, noun, attribute.name() + ".whole"));
    }

    private Column link(RequestContext context, Noun noun, String name, String relation) {
        Relation way = noun.relation(relation);
        return new Column(name, List.of(new Pick.One(name, way, Selection.of(way.targetNoun(), "ref"))),
                row -> row.find(name, Row.class).map(target -> key(context, target, "ref")).orElse(null));
    }

    private Column residence(RequestContext context, Noun noun, String name) {
        LocalDate today = reads.today(context);
        return new Column(name,
                List.of(new Pick.AtDate(name, noun.relation("residenceAt"), today, Selection.of(Nouns.RESIDENCE, "startsOn"))),
                row -> row.find(name, Row.class).map(at -> at.value("startsOn")).orElse(null));
    }

    /** The latest role; its columns share one pick, which stands with the first of them. */
    private Optional<Column> role(RequestContext context, Noun noun, String name) {
        if (!reads.mayShow(context, noun, "roles")) {
            return Optional.empty();
        }
        List<Pick> held = new ArrayList<>(Selection.of(Nouns.STAFF_ROLE, "role", "startsOn", "endsOn").picks());
        held.add(new Pick.One("unitRef", Nouns.STAFF_ROLE.relation("unit"), Selection.of(Nouns.UNIT, "ref")));
        Pick pick = new Pick.Many("roles", noun.relation("roles"), new ListQuery(new Selection(Nouns.STAFF_ROLE, held), Filter.ALL,
                List.of(new OrderBy(Nouns.STAFF_ROLE.attribute("startsOn"), true)), Window.first(1), false));
        return Optional.of(new Column(name, name.equals("role") ? List.of(pick) : List.of(),
                row -> row.page("roles").rows().stream().findFirst().map(role -> name.equals("unitRef")
                        ? role.find(name, Row.class).map(unit -> key(context, unit, "ref")).orElse(null)
                        : role.value(name)).orElse(null)));
    }

    /** The latest certificate that was not revoked; its columns share one pick, which stands with the first of them. */
    private static Column certificate(Noun noun, String name) {
        Noun target = TeamNouns.PEER_CERTIFICATE;
        Pick pick = new Pick.Many("certificates", noun.relation("peerCertificates"),
                new ListQuery(Selection.of(target, "issuer", "course", "issuedOn", "expiresOn"),
                        new Filter.Absent(target.attribute("revokedOn")), List.of(new OrderBy(target.attribute("issuedOn"), true)),
                        Window.first(1), false));
        String attribute = name.substring("certificate".length(), "certificate".length() + 1).toLowerCase(Locale.ROOT)
                + name.substring("certificate".length() + 1);
        return new Column(name, name.equals("certificateIssuer") ? List.of(pick) : List.of(),
                row -> row.page("certificates").rows().stream().findFirst().map(certificate -> certificate.value(attribute)).orElse(null));
    }

    private String key(RequestContext context, Row row, String ref) {
        return row.find(ref, String.class).orElseGet(() -> ids.encode(row.noun(), context.actor().tenantId(), row.id()));
    }

    private static Pick plain(Noun noun, String name) {
        return new Pick.Plain(name, noun.attribute(name));
    }
}
