package org.rinnalla.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.persistence.read.ProtectedTenant.HIDDEN;
import static org.rinnalla.persistence.read.ProtectedTenant.MARKED;
import static org.rinnalla.persistence.read.ProtectedTenant.NAMED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.RowSource;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.spi.ProtectedFact;
import org.rinnalla.spi.ProtectionGrade;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;

/** What the grades of protection conceal, against the real database: values, filters, orders, counts, being there at all. */
class ProtectionTest {
    private static final List<ProtectionGrade> GRADES = List.of(grade("XX_MARKED", false), grade("XX_HIDDEN", true));
    private static final List<Noun> ROOTS = List.of(Nouns.PARTICIPANT, Nouns.ENROLMENT, Nouns.PLACEMENT, Nouns.CONTACT, Nouns.EMPLOYER,
            Nouns.STAFF_MEMBER, Nouns.RESIDENCE, Nouns.ASSIGNMENT, Nouns.ENROLMENT_PHASE, Nouns.CONSENT, Nouns.DISCLOSURE,
            Nouns.NAMED_ACCESS, Nouns.PROGRAMME);
    private static ProtectedTenant tenant;
    private static SqlRowSource rows;
    private static ReadService reads;
    private static final List<AuditEntry> AUDIT = new ArrayList<>();

    @BeforeAll
    static void fill() throws Exception {
        tenant = new ProtectedTenant();
        rows = new SqlRowSource(tenant.seeded().database().source());
        LocalRules rules = context -> new LocalRules.Local(LocalDate.of(2026, 11, 22), GRADES, List.of());
        reads = new ReadService(rows, new Access(Policy.standard(), rules), AUDIT::add, new IdentifierVault(tenant.seeded().keys()));
    }

    @AfterAll
    static void drop() {
        tenant.close();
    }

    @BeforeEach
    void forgetTraces() {
        AUDIT.clear();
    }

    @Test
    void whatIsConcealedCannotBeToldByAnyQuery() throws Exception {
        // Given many queries of callers who are not named
        long seed = System.nanoTime();
        System.out.println("ProtectionTest seed=" + seed);
        tenant.known(MARKED, 1);
        List<String> before = answers(reads, seed, "nobody");
        List<String> seenBefore = answers(reads, seed, NAMED);
        // When all that is concealed of the marked one changes
        tenant.known(MARKED, 2);
        List<String> after = answers(reads, seed, "nobody");
        List<String> seenAfter = answers(reads, seed, NAMED);
        // Then no answer has changed
        assertThat(after).hasSameSizeAs(before);
        for (int i = 0; i < before.size(); i++) {
            assertThat(after.get(i)).as("query " + i + " of seed " + seed).isEqualTo(before.get(i));
        }
        // And the same queries tell it to the named
        assertThat(seenAfter).hasSameSizeAs(seenBefore);
        assertThat(IntStream.range(0, seenAfter.size()).filter(i -> !seenAfter.get(i).equals(seenBefore.get(i))).count())
                .isGreaterThan(20);
        assertThat(before.stream().filter(answer -> answer.contains("Participant#" + MARKED))).hasSizeGreaterThan(5);
        assertThat(before).noneMatch(answer -> answer.contains("canary") || answer.contains("#" + HIDDEN));
    }

    @Test
    void whomOnlyNamedStaffMaySeeIsAsIfNeverThere() throws Exception {
        try (ProtectedTenant own = new ProtectedTenant()) {
            LocalRules rules = context -> new LocalRules.Local(LocalDate.of(2026, 11, 22), GRADES, List.of());
            ReadService ownReads = new ReadService(new SqlRowSource(own.seeded().database().source()),
                    new Access(Policy.standard(), rules), AUDIT::add, new IdentifierVault(own.seeded().keys()));
            long seed = System.nanoTime();
            System.out.println("ProtectionTest seed=" + seed);
            List<String> before = answers(ownReads, seed, "nobody");
            own.forget(HIDDEN);
            assertThat(answers(ownReads, seed, "nobody")).isEqualTo(before);
        }
    }

    /** A source that has met nobody under protection leaves the guard out of its statements until it does. */
    @Test
    void whoeverHasMetNobodyYetAnswersTheSame() {
        // Given a source that knows of protected people, and for each query one that has never read anything
        DataSource connections = tenant.seeded().database().source();
        participant(Seeded.as(1, Role.PROGRAMME_MANAGER, "m"), MARKED);
        long[] twice = {0};
        RowSource fresh = new RowSource() {
            @Override
            public RowPage page(RequestContext context, ListQuery query, Scopes scopes) {
                SqlRowSource guarded = new SqlRowSource(connections);
                SqlRowSource source = new SqlRowSource(connections);
                RowPage page = source.page(context, query, scopes);
                guarded.protects(1);
                guarded.page(context, query, scopes);
                twice[0] += source.statements() > guarded.statements() ? 1 : 0;
                return page;
            }

            @Override
            public void stream(RequestContext context, ListQuery query, Scopes scopes, RowBatch batch) {
                new SqlRowSource(connections).stream(context, query, scopes, batch);
            }
        };
        LocalRules rules = context -> new LocalRules.Local(LocalDate.of(2026, 11, 22), GRADES, List.of());
        ReadService unknowing = new ReadService(fresh, new Access(Policy.standard(), rules), AUDIT::add,
                new IdentifierVault(tenant.seeded().keys()));
        long seed = System.nanoTime();
        System.out.println("ProtectionTest seed=" + seed);
        // When both are asked the same, then the answers are the same, some of them only after a second reading
        assertThat(answers(unknowing, seed, "nobody")).isEqualTo(answers(reads, seed, "nobody"));
        assertThat(answers(unknowing, seed, NAMED)).isEqualTo(answers(reads, seed, NAMED));
        assertThat(twice[0]).isGreaterThan(10);
    }

    @Test
    void theNamedSeeEverything() throws Exception {
        tenant.known(MARKED, 1);
        RequestContext named = Seeded.as(1, Role.TEAM_LEADER, NAMED);
        assertThat(participant(named, HIDDEN)).isPresent();
        Row marked = participant(named, MARKED).orElseThrow();
        assertThat(marked.value("residence")).isEqualTo("A1");
        assertThat(marked.value("email")).isEqualTo("canary-1@example.org");
        assertThat(marked.find("unit", Row.class)).isPresent();
        assertThat(total(named, Nouns.PARTICIPANT, Filter.ALL)).isEqualTo(Seeded.PARTICIPANTS);
    }

    @Test
    void beingNamedEndsAndHoldsInNoOtherRole() throws Exception {
        assertThat(participant(Seeded.as(1, Role.INTEGRATION, NAMED), HIDDEN)).isEmpty();
        tenant.run("UPDATE named_access SET ends_on='2026-11-22' WHERE tenant_id=1 AND id=" + HIDDEN);
        assertThat(participant(Seeded.as(1, Role.TEAM_LEADER, NAMED), HIDDEN)).isEmpty();
        tenant.run("UPDATE named_access SET ends_on='2026-11-23' WHERE tenant_id=1 AND id=" + HIDDEN);
        assertThat(participant(Seeded.as(1, Role.TEAM_LEADER, NAMED), HIDDEN)).isPresent();
    }

    @Test
    void thePersonThemselvesSeesAll() {
        Row own = participant(Seeded.as(1, Role.PARTICIPANT, "s" + HIDDEN), HIDDEN).orElseThrow();
        assertThat(own.value("phone")).isNotNull();
        assertThat(own.find("unit", Row.class)).isPresent();
    }

    @Test
    void aGradeThatNobodyKnowsHidesThePerson() throws Exception {
        tenant.run("UPDATE participant SET protection='XX_GONE' WHERE tenant_id=1 AND id=1020");
        assertThat(participant(Seeded.as(1, Role.PROGRAMME_MANAGER, "m"), 1020)).isEmpty();
        tenant.run("UPDATE participant SET protection=NULL WHERE tenant_id=1 AND id=1020");
        assertThat(participant(Seeded.as(1, Role.PROGRAMME_MANAGER, "m"), 1020)).isPresent();
    }

    @Test
    void countsKeepThePersonAndSayNotWho() {
        List<Row> counted = streamed(AuditAction.REPORT);
        assertThat(counted).hasSize(Seeded.PARTICIPANTS);
        assertThat(counted).filteredOn(row -> row.id() == HIDDEN || row.id() == MARKED).hasSize(2)
                .allSatisfy(row -> assertThat(row.value("familyName")).isNull()).allSatisfy(row -> assertThat(row.value("ref")).isNull());
    }

    @Test
    void whatMayNotLeaveStandsInNoExport() {
        assertThat(streamed(AuditAction.EXPORT)).extracting(Row::id).doesNotContain(HIDDEN, MARKED).hasSize(Seeded.PARTICIPANTS - 2);
    }

    @Test
    void readsOfTheProtectedAreMarkedAndCostNoStatementMore() {
        RequestContext context = Seeded.as(1, Role.PROGRAMME_MANAGER, "m");
        long before = rows.statements();
        total(context, Nouns.PLACEMENT, Filter.ALL);
        assertThat(rows.statements() - before).isEqualTo(2);
        AUDIT.clear();
        participant(context, MARKED);
        assertThat(AUDIT).singleElement().satisfies(entry -> assertThat(entry.seen().guarded()).isEqualTo(1));
        AUDIT.clear();
        participant(context, 1001);
        assertThat(AUDIT).singleElement().satisfies(entry -> assertThat(entry.seen().guarded()).isZero());
    }

    private static List<String> answers(ReadService from, long seed, String subject) {
        Random random = new Random(seed);
        List<String> answers = new ArrayList<>();
        for (Role role : List.of(Role.PROGRAMME_MANAGER, Role.TEAM_LEADER, Role.INTEGRATION, Role.RESEARCHER, Role.OUTREACH_WORKER)) {
            RandomQueries queries = new RandomQueries(role, random);
            for (int i = 0; i < 40; i++) {
                Noun noun = ROOTS.get(random.nextInt(ROOTS.size()));
                ListQuery query = queries.of(noun);
                if (Policy.standard().rows(role, noun).isPresent()) {
                    answers.add(role + " " + noun + " " + told(from.page(Seeded.as(1, role, subject), query)));
                }
            }
        }
        return answers;
    }

    private static Optional<Row> participant(RequestContext context, long id) {
        List<Pick> picks = new ArrayList<>(Selection.of(Nouns.PARTICIPANT, "familyName", "residence", "phone", "email").picks());
        picks.add(new Pick.One("unit", Nouns.PARTICIPANT.relation("unit"), Selection.of(Nouns.UNIT, "name")));
        return reads.byId(context, id, new Selection(Nouns.PARTICIPANT, picks));
    }

    private static long total(RequestContext context, Noun noun, Filter filter) {
        return reads.page(context, new ListQuery(Selection.of(noun, "version"), filter, List.of(), Window.first(1), true)).total()
                .getAsLong();
    }

    private static List<Row> streamed(AuditAction action) {
        List<Row> all = new ArrayList<>();
        reads.stream(Seeded.as(1, Role.PROGRAMME_MANAGER, "m"), action,
                new ListQuery(Selection.of(Nouns.PARTICIPANT, "familyName", "ref"), Filter.ALL, List.of(), Window.first(50), false),
                page -> all.addAll(page.rows()) || true);
        return all;
    }

    private static String told(RowPage page) {
        StringBuilder text = new StringBuilder();
        text.append(page.total()).append(page.more()).append(page.positions());
        page.rows().forEach(row -> text.append(told(row)));
        return text.toString();
    }

    private static String told(Row row) {
        StringBuilder text = new StringBuilder("{").append(row);
        for (int i = 0; i < row.shape().size(); i++) {
            Object value = row.value(i);
            text.append(';').append(switch (value) {
                case Row other -> told(other);
                case RowPage page -> told(page);
                case null -> "-";
                // The trace knows whom it is about; nobody else is shown this.
                case Long key -> "key";
                default -> value.toString();
            });
        }
        return text.append('}').toString();
    }

    private static ProtectionGrade grade(String code, boolean named) {
        Set<ProtectedFact> all = EnumSet.allOf(ProtectedFact.class);
        return new ProtectionGrade(code, TextKey.of("grade"), all, named, false, Optional.empty());
    }
}
