package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.access.Access;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.count.Figure;
import org.rinnalla.core.count.FigureRequest;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.count.UnitFigures;
import org.rinnalla.core.count.UnitRequest;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.persistence.count.JdbcSums;
import org.rinnalla.persistence.read.SqlRowSource;
import org.rinnalla.spi.Role;

/** Sums that are kept say what a full count says, whatever is written meanwhile and in whatever order it is committed. */
class SumsTest {
    private static final int PEOPLE = 40;
    private static final int UNITS = 4;
    /** So many units more in which nobody is at first. */
    private static final int MANY = 80;
    private static final int WRITERS = 4;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 3, 31);
    private static final String AT = ",1,UTC_TIMESTAMP(),UTC_TIMESTAMP()";
    private static final RequestContext MANAGER = House.as(Role.PROGRAMME_MANAGER);
    private static House house;
    /** Two on one database. */
    private static final List<FigureService> SERVERS = new ArrayList<>();
    /** Who has an enrolment for sure, and who may have one. */
    private static final Set<Long> ENROLLED = ConcurrentHashMap.newKeySet();
    private static final Set<Long> BEGUN = ConcurrentHashMap.newKeySet();
    private static final AtomicLong IDS = new AtomicLong(10_000);

    @BeforeAll
    static void open() {
        house = new House();
        for (int i = 0; i < 2; i++) {
            SqlRowSource rows = new SqlRowSource(house.database.source());
            ReadService reads = new ReadService(rows, new Access(Policy.standard(), LocalRules.NONE), house.trail::add, house.vault);
            SERVERS.add(new FigureService(reads, house.trail::add, new CatalogueHolder(House.catalogue(Fence.standard())),
                    Fence.standard(), Optional.of(new JdbcSums(house.database.source(), house.database.writing(), rows))));
        }
        house.update("INSERT INTO provider (tenant_id,id,name,version,created_at,updated_at) VALUES (1,1,'P'" + AT + ")");
        for (int i = 1; i <= UNITS + MANY; i++) {
            house.update("INSERT INTO unit (tenant_id,id,provider_id,name,version,created_at,updated_at) VALUES (1,?,1,'U'" + AT + ")", i);
        }
        for (int i = 1; i <= 2; i++) {
            house.update("INSERT INTO programme (tenant_id,id,provider_id,definition,name,starts_on,version,created_at,updated_at)"
                    + " VALUES (1,?,1,'xx.none','G','2025-01-01'" + AT + ")", i);
        }
        for (int i = 1; i <= PEOPLE; i++) {
            house.update("INSERT INTO participant (tenant_id,id,unit_id,provider_id,given_name,family_name,gender,version,created_at,"
                    + "updated_at) VALUES (1,?,1,1,'A','B','UNKNOWN'" + AT + ")", i);
        }
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whateverIsWrittenMeanwhileEverybodyCountsOnceAndTheSumsAreAFullCountInTheEnd() throws Exception {
        long seed = System.nanoTime();
        System.out.println("SumsTest seed=" + seed);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                Random random = new Random(seed + i);
                writers.add(threads.submit(() -> write(random)));
            }
            List<Future<?>> readers = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                FigureService server = SERVERS.get(i % 2);
                readers.add(threads.submit(() -> {
                    while (writing.get()) {
                        int before = ENROLLED.size();
                        long now = ever(sums(server, OptionalLong.empty()));
                        assertThat(now).as("seed %s", seed).isBetween((long) before, (long) BEGUN.size());
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            writing.set(false);
            for (Future<?> reader : readers) {
                reader.get();
            }
        }
        String kept = told(sums(OptionalLong.empty()));
        assertThat(house.one("SELECT COUNT(*) FROM count_mark")).as("marks that are left").isEqualTo("0");
        for (long programme = 1; programme <= 2; programme++) {
            assertThat(told(sums(OptionalLong.of(programme)).total())).as("seed %s, programme %s", seed, programme)
                    .isEqualTo(told(
                            SERVERS.getFirst().figures(MANAGER, new FigureRequest(programme, UnitRequest.offered(), FROM, TO, false))));
        }
        house.update("DELETE FROM count_sum");
        house.update("UPDATE count_change SET changes=changes+1");
        assertThat(kept).as("seed %s", seed).isEqualTo(told(sums(OptionalLong.empty())));
    }

    @Test
    void manyCellsAreCountedByTwoServersAtOnceAndEachAnswerIsWhole() throws Exception {
        // Given more cells than a request counts by itself, a person in each two of them
        for (int i = 1; i <= MANY; i++) {
            for (int programme = 1; programme <= 2; programme++) {
                enrol(1 + i % PEOPLE, programme, UNITS + i);
            }
        }
        // When two servers are asked for a period that is new, and somebody moves all the time
        AtomicBoolean moving = new AtomicBoolean(true);
        try (ExecutorService threads = Executors.newCachedThreadPool()) {
            Future<?> mover = threads.submit(() -> {
                for (int i = 0; moving.get(); i++) {
                    house.update("UPDATE enrolment SET unit_id=? WHERE tenant_id=1 AND unit_id>? ORDER BY id LIMIT 1",
                            UNITS + 1 + i % MANY, UNITS);
                }
            });
            for (int round = 0; round < 3; round++) {
                house.update("DELETE FROM count_sum");
                List<Future<UnitFigures>> answers = SERVERS.stream().map(server -> threads.submit(() -> asked(server))).toList();
                for (Future<UnitFigures> each : answers) {
                    // Then everybody stands in the total once
                    assertThat(ever(each.get())).isEqualTo(PEOPLE);
                }
            }
            moving.set(false);
            mover.get();
        }
        // And in the end both say what a full count says
        String kept = told(sums(OptionalLong.empty()));
        assertThat(told(sums(SERVERS.getLast(), OptionalLong.empty()))).isEqualTo(kept);
        house.update("DELETE FROM count_sum");
        house.update("UPDATE count_change SET changes=changes+1");
        assertThat(told(asked(SERVERS.getFirst()))).isEqualTo(kept);
    }

    /** Until it is counted. */
    private static UnitFigures asked(FigureService server) {
        while (true) {
            try {
                return sums(server, OptionalLong.empty());
            } catch (RinnallaException e) {
                assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            }
        }
    }

    private static void enrol(long person, int programme, int unit) {
        house.update(
                "INSERT INTO enrolment (tenant_id,id,participant_id,programme_id,unit_id,started_on,aims,statements,phase,state,version,"
                        + "created_at,updated_at) VALUES (1,?,?,?,?,'2025-12-01','WORK','','P','P'" + AT + ")",
                IDS.incrementAndGet(), person,
                programme, unit);
    }

    private static long ever(UnitFigures all) {
        return all.total().stream().filter(each -> each.info().id().equals("persons-ever")).findFirst().orElseThrow().numerator()
                .orElseThrow();
    }

    private static UnitFigures sums(OptionalLong programme) {
        return sums(SERVERS.getFirst(), programme);
    }

    private static UnitFigures sums(FigureService server, OptionalLong programme) {
        return server.byUnit(MANAGER, new UnitRequest(programme, List.of(), FROM, TO, false));
    }

    private static String told(UnitFigures all) {
        StringBuilder text = new StringBuilder(told(all.total()));
        all.page(0, Integer.MAX_VALUE - 1).units()
                .forEach(each -> text.append('\n').append(each.unit()).append(' ').append(told(each.figures())));
        return text.toString();
    }

    private static String told(List<Figure> all) {
        return String.join(" ", all.stream()
                .map(each -> each.info().id() + "=" + each.numerator().orElse(-1L) + "/" + each.denominator().orElse(-1L)).sorted()
                .toList());
    }

    /** Transactions of one to three changes, some taken back, some held open for a while. */
    private void write(Random random) {
        for (int i = 0; i < 80; i++) {
            Set<Long> enrolled = new HashSet<>();
            try (Connection connection = house.database.writing().getConnection()) {
                try {
                    for (int step = random.nextInt(3); step >= 0; step--) {
                        change(connection, random, enrolled);
                    }
                    Thread.sleep(random.nextInt(6));
                    if (random.nextInt(5) > 0) {
                        connection.commit();
                        ENROLLED.addAll(enrolled);
                    }
                } finally {
                    connection.rollback();
                }
            } catch (SQLException e) {
                assertThat(e.getErrorCode()).as(e.getMessage()).isIn(1213, 1205, 1020);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void change(Connection connection, Random random, Set<Long> enrolled) throws SQLException {
        long person = 1 + random.nextInt(PEOPLE);
        LocalDate day = FROM.minusDays(120).plusDays(random.nextInt(200));
        switch (random.nextInt(8)) {
            case 0, 1 -> {
                enrolled.add(person);
                BEGUN.add(person);
                run(connection, "INSERT INTO enrolment (tenant_id,id,participant_id,programme_id,unit_id,started_on,aims,statements,"
                        + "phase,state,version,created_at,updated_at) VALUES (1,?,?,?,?,?,'WORK','','P','P'" + AT + ")",
                        IDS.incrementAndGet(),
                        person, 1 + random.nextInt(2), 1 + random.nextInt(UNITS), day);
            }
            case 2, 3 -> run(connection,
                    "INSERT INTO placement (tenant_id,id,enrolment_id,participant_id,unit_id,kind,competitive,started_on,version,"
                            + "created_at,updated_at) SELECT 1,?,id,participant_id,unit_id,'COMPETITIVE','YES',?" + AT
                            + " FROM enrolment WHERE tenant_id=1 AND participant_id=? ORDER BY id LIMIT 1",
                    IDS.incrementAndGet(), day, person);
            case 6 -> run(connection, "UPDATE enrolment SET unit_id=? WHERE tenant_id=1 AND participant_id=? ORDER BY id LIMIT 1",
                    1 + random.nextInt(UNITS), person);
            case 5 -> run(connection, "UPDATE enrolment SET ended_on=GREATEST(started_on,?) WHERE tenant_id=1 AND participant_id=?", day,
                    person);
            case 4 -> run(connection, "DELETE FROM placement WHERE tenant_id=1 AND participant_id=?", person);
            default -> run(connection, "UPDATE participant SET protection=IF(protection IS NULL,'XX_SOME',NULL) WHERE tenant_id=1 AND id=?",
                    person);
        }
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
