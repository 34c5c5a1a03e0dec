package org.rinnalla.persistence.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Window;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.persistence.audit.GroupAuditTrail;
import org.rinnalla.spi.Role;

class ReadServiceTest {
    private static Seeded seeded;
    private static GroupAuditTrail audit;
    private static ReadService reads;

    @BeforeAll
    static void fill() throws Exception {
        seeded = new Seeded(7);
        audit = new GroupAuditTrail(seeded.database().source(), new IdBlocks(seeded.database().source()));
        reads = new ReadService(new SqlRowSource(seeded.database().source()), new Access(Policy.standard(), LocalRules.NONE), audit,
                new IdentifierVault(seeded.keys()));
    }

    @AfterAll
    static void drop() throws Exception {
        audit.close();
        seeded.close();
    }

    @Test
    void aNationalIdIsMaskedUnlessTheRoleMaySeeIt() {
        Selection selection = Selection.of(Nouns.PARTICIPANT, "nationalId");
        assertThat(one(Seeded.as(1, Role.PROGRAMME_MANAGER, "m"), selection).value("nationalId")).isEqualTo("XX**");
        assertThat(one(Seeded.as(1, Role.TEAM_LEADER, "t"), selection).value("nationalId")).isEqualTo("XX1005");
    }

    @Test
    void aReadLeavesItsTraceBeforeItsRowsComeBack() throws SQLException {
        // Given
        RequestContext context = Seeded.as(1, Role.PROGRAMME_MANAGER, "trace-" + System.nanoTime());
        // When
        reads.page(context, new ListQuery(Selection.of(Nouns.PLACEMENT, "kind"), Filter.ALL, List.of(), Window.first(30), false));
        // Then
        List<Trace> traces = traces(context.actor().subject());
        assertThat(traces).singleElement().satisfies(trace -> {
            assertThat(trace.noun()).isEqualTo("Placement");
            assertThat(trace.rows()).isEqualTo(30);
            assertThat(trace.fields()).isEqualTo("Placement.kind");
            assertThat(trace.participants()).isNotEmpty().allMatch(id -> id >= 1000 && id < 1000 + Seeded.PARTICIPANTS)
                    .doesNotHaveDuplicates();
        });
    }

    @Test
    void aDeniedReadIsRefusedAndTraced() throws SQLException {
        RequestContext context = Seeded.as(1, Role.RESEARCHER, "curious-" + System.nanoTime());
        ListQuery query = new ListQuery(Selection.of(Nouns.PARTICIPANT, "familyName"), Filter.ALL, List.of(), Window.first(1), false);
        assertThatThrownBy(() -> reads.page(context, query)).isInstanceOf(RinnallaException.class)
                .hasMessageContaining("Participant.familyName");
        assertThat(traces(context.actor().subject())).singleElement().satisfies(trace -> assertThat(trace.outcome()).isEqualTo("DENIED"));
    }

    @Test
    void filteringByAHiddenFieldIsRefusedToo() {
        RequestContext context = Seeded.as(1, Role.RESEARCHER, "curious");
        Filter filter = new Filter.Compare(Nouns.PARTICIPANT.attribute("familyName"), Filter.Operator.EQUAL, "X");
        ListQuery query = new ListQuery(Selection.of(Nouns.PARTICIPANT, "id"), filter, List.of(), Window.first(1), true);
        assertThatThrownBy(() -> reads.page(context, query)).isInstanceOf(RinnallaException.class);
    }

    @Test
    void tracesOfManyReadsAtOnceAreAllThere() throws Exception {
        String subject = "crowd-" + System.nanoTime();
        RequestContext context = Seeded.as(1, Role.PROGRAMME_MANAGER, subject);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.submit(() -> one(context, Selection.of(Nouns.PARTICIPANT, "id")));
            }
        }
        assertThat(traces(subject)).hasSize(200);
    }

    @Test
    void aStreamIsTracedBatchByBatch() throws SQLException {
        String subject = "export-" + System.nanoTime();
        List<Row> rows = new ArrayList<>();
        reads.stream(Seeded.as(1, Role.PROGRAMME_MANAGER, subject), org.rinnalla.core.audit.AuditAction.EXPORT,
                new ListQuery(Selection.of(Nouns.PARTICIPANT, "id"), Filter.ALL, List.of(), Window.first(50), false), page -> {
                    rows.addAll(page.rows());
                    return true;
                });
        assertThat(rows).hasSize(Seeded.PARTICIPANTS);
        assertThat(traces(subject)).extracting(Trace::rows).containsExactly(50, 50, 20);
    }

    private static Row one(RequestContext context, Selection selection) {
        return reads.byId(context, 1005, selection).orElseThrow();
    }

    private record Trace(String noun, int rows, String fields, List<Long> participants, String outcome) {}

    private static List<Trace> traces(String subject) throws SQLException {
        try (Connection connection = seeded.database().source().getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT noun, row_count, fields, participants, outcome FROM audit_event WHERE tenant_id=1 AND subject=? ORDER BY id")) {
            select.setString(1, subject);
            List<Trace> traces = new ArrayList<>();
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    List<Long> participants = new ArrayList<>();
                    ByteBuffer packed = ByteBuffer.wrap(found.getBytes(4));
                    while (packed.hasRemaining()) {
                        participants.add(packed.getLong());
                    }
                    traces.add(new Trace(found.getString(1), found.getInt(2), found.getString(3), participants, found.getString(5)));
                }
            }
            return traces;
        }
    }
}
