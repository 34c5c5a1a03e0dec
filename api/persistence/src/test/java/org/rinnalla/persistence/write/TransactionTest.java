package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rinnalla.core.write.command.CommandKinds.EMPLOYER_CORRECT;
import static org.rinnalla.core.write.command.CommandKinds.EMPLOYER_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.ENROLMENT_ACCEPT;
import static org.rinnalla.core.write.command.CommandKinds.PARTICIPANT_REGISTER;
import static org.rinnalla.core.write.command.CommandKinds.STAFF_MEMBER_REGISTER;
import static org.rinnalla.persistence.write.Office.MANAGER;

import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.eclipse.persistence.internal.weaving.PersistenceWeaved;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.Ref;
import org.rinnalla.core.write.store.StoredEmployer;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.spi.Role;

class TransactionTest {
    private static final int WRITERS = 8;
    private static House house;
    private static Office office;

    @BeforeAll
    static void open() {
        house = new House();
        office = Office.in(house);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void theSameKeyAndInputIsDoneOnceAndAnsweredAlike() {
        // Given a command with a key
        Attempt attempt = house.attempt(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "Once", "unit", office.unit());
        Written first = House.done(house.service.write(MANAGER, attempt, WriteOptions.idempotent("k-1")));
        // When it comes again, and another one with the same key
        Written second = House.done(house.service.write(MANAGER, attempt, WriteOptions.idempotent("k-1")));
        var other = House.refused(house.service.write(MANAGER,
                house.attempt(MANAGER, PARTICIPANT_REGISTER, "givenName", "B", "familyName", "Once", "unit", office.unit()),
                WriteOptions.idempotent("k-1")));
        // Then it was done once
        assertThat(second).isEqualTo(first);
        assertThat(other.code()).isEqualTo(ErrorCode.IDEMPOTENCY_KEY_REUSED);
        assertThat(house.one("SELECT COUNT(*) FROM participant WHERE family_name='Once'")).isEqualTo("1");
    }

    @Test
    void aRefusedCommandDoesNotUseUpItsKey() {
        var refused = House
                .refused(house.service.write(MANAGER, house.attempt(MANAGER, EMPLOYER_REGISTER), WriteOptions.idempotent("k-2")));
        assertThat(House.told(refused)).containsExactly("REQUIRED name");
        House.done(house.service.write(MANAGER, house.attempt(MANAGER, EMPLOYER_REGISTER, "name", "Shop"),
                WriteOptions.idempotent("k-2")));
        assertThat(House.refused(house.service.write(MANAGER, house.attempt(MANAGER, EMPLOYER_REGISTER, "name", "Shop"),
                WriteOptions.idempotent("k".repeat(101)))).code()).isEqualTo(ErrorCode.BAD_REQUEST);
    }

    @Test
    void aReplayRemembersWarningsAndVersion() {
        long participant = house.done(MANAGER, PARTICIPANT_REGISTER, "givenName", "A", "familyName", "B", "unit", office.unit(),
                "birthDate", "2009-01-01").rowId();
        Attempt attempt = house.attempt(MANAGER, ENROLMENT_ACCEPT, "participant", participant, "programme", office.strict(), "startedOn",
                "2026-01-10", "ownWishOn", "2026-01-01");
        Outcome<Written> first = house.service.write(MANAGER, attempt, WriteOptions.idempotent("k-3"));
        Outcome<Written> second = house.service.write(MANAGER, attempt, WriteOptions.idempotent("k-3"));
        assertThat(second).isEqualTo(first);
    }

    @Test
    void concurrentUsesOfAKeyDoItOnce() throws Exception {
        // Given a command that several send at the same time under one key
        Attempt attempt = house.attempt(MANAGER, EMPLOYER_REGISTER, "name", "Crowd", "ref", "crowd");
        // When they do
        List<Outcome<Written>> outcomes = together(() -> house.service.write(MANAGER, attempt, WriteOptions.idempotent("k-4")));
        // Then all hear the same, and it stands there once with one trace
        assertThat(outcomes).hasSize(WRITERS).allSatisfy(outcome -> assertThat(outcome).isEqualTo(outcomes.getFirst()));
        long id = House.done(outcomes.getFirst()).rowId();
        assertThat(house.one("SELECT COUNT(*) FROM employer WHERE name='Crowd'")).isEqualTo("1");
        assertThat(house.one("SELECT COUNT(*) FROM audit_event WHERE noun='Employer' AND row_id=?", id)).isEqualTo("1");
        assertThat(house.one("SELECT COUNT(*) FROM outbox WHERE noun='Employer' AND row_id=?", id)).isEqualTo("1");
    }

    @Test
    void concurrentEditsLoseNoUpdate() throws Exception {
        // Given an employer that several correct at the same time, each from the version that they saw
        long id = house.done(MANAGER, EMPLOYER_REGISTER, "name", "Edited").rowId();
        // When they do
        List<Outcome<Written>> outcomes = together(
                () -> house.write(MANAGER, EMPLOYER_CORRECT, "employer", id, "version", 1, "name", "Edited again"));
        // Then one wins, and the others hear of a conflict
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(House::refused))
                .allSatisfy(refused -> assertThat(refused.code()).isEqualTo(ErrorCode.CONFLICT));
        assertThat(house.one("SELECT version FROM employer WHERE id=?", id)).isEqualTo("2");
    }

    @Test
    void aRefThatSeveralRegisterAtOnceIsGivenOnce() throws Exception {
        List<Outcome<Written>> outcomes = together(() -> house.write(MANAGER, EMPLOYER_REGISTER, "name", "Racing", "ref", "racing"));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(House::refused))
                .allSatisfy(refused -> assertThat(House.told(refused)).containsExactly("ALREADY_EXISTS ref"));
    }

    @Test
    void theLastPlaceOfASpecialistIsTakenOnce() throws Exception {
        // Given a specialist with 19 participants
        long specialist = house.done(House.as(Role.ADMINISTRATOR), STAFF_MEMBER_REGISTER, "givenName", "F", "familyName", "Ull", "role",
                "EMPLOYMENT_SPECIALIST").rowId();
        for (int i = 0; i < 19; i++) {
            house.done(MANAGER, ENROLMENT_ACCEPT, "participant", office.participant(), "programme", office.open(), "specialist", specialist,
                    "startedOn", "2026-01-10");
        }
        List<Long> participants = IntStream.range(0, WRITERS).mapToObj(i -> office.participant()).toList();
        AtomicInteger next = new AtomicInteger();
        // When several want the twentieth place
        List<Outcome<Written>> outcomes = together(() -> house.write(MANAGER, ENROLMENT_ACCEPT, "participant",
                participants.get(next.getAndIncrement()), "programme", office.open(), "specialist", specialist, "startedOn", "2026-01-10"));
        // Then one gets it
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
    }

    @Test
    void aDeadlockIsRunAgainAndOnlySoOften() {
        // Given a transaction that the database breaks twice
        AtomicInteger runs = new AtomicInteger();
        String answer = Retries.run(() -> {
            if (runs.incrementAndGet() < 3) {
                throw new PersistenceException(new SQLException("Deadlock found: 'secret'", "40001", 1213));
            }
            return "done";
        });
        // Then it is run a third time
        assertThat(answer).isEqualTo("done");
        // And one that is always broken ends as unavailable, without what the database said
        assertThatThrownBy(() -> Retries.run(() -> {
            throw new PersistenceException(new SQLException("Duplicate entry 'secret'", "23000", 1062));
        })).isInstanceOfSatisfying(RinnallaException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNAVAILABLE);
            assertThat(e).hasStackTraceContaining("1062");
            assertThat(String.valueOf(e.getCause())).doesNotContain("secret");
        });
    }

    @Test
    void transactionsThatLockEachOtherOutAreBothDone() throws Exception {
        // Given two employers, and transactions that take them in opposite order, the first time at the same moment
        long a = house.done(MANAGER, EMPLOYER_REGISTER, "name", "A").rowId();
        long b = house.done(MANAGER, EMPLOYER_REGISTER, "name", "B").rowId();
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger runs = new AtomicInteger();
        // When they run
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<Boolean> one = threads.submit(() -> house.store.inTransaction(MANAGER, crossing(runs, both, a, b)));
            Future<Boolean> two = threads.submit(() -> house.store.inTransaction(MANAGER, crossing(runs, both, b, a)));
            // Then both end well, one of them after another run
            assertThat(one.get()).isTrue();
            assertThat(two.get()).isTrue();
        }
        assertThat(runs).hasValueGreaterThan(2);
        assertThat(house.rows("SELECT version FROM employer WHERE id IN (?,?)", a, b)).containsExactly("3", "3");
    }

    private static Function<Work, Boolean> crossing(AtomicInteger runs, CyclicBarrier both, long first, long second) {
        return work -> {
            boolean opening = runs.incrementAndGet() <= 2;
            touch(work, first);
            if (opening) {
                meet(both);
            }
            touch(work, second);
            return true;
        };
    }

    private static void touch(Work work, long employer) {
        work.find(StoredEmployer.class, Set.of(new Ref.ById(employer)), new Scope.Tenant(), true).values().forEach(StoredEmployer::touch);
        work.flush();
    }

    private static void meet(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void entitiesAreWovenInTheBuild() {
        assertThat(PlacementEntity.class).isAssignableTo(PersistenceWeaved.class);
    }

    @Test
    void whatCannotBeTracedIsNotWritten() {
        // Given a house whose audit table is away
        try (House broken = new House()) {
            broken.update("RENAME TABLE audit_event TO audit_event_away");
            // When somebody registers an employer
            assertThatThrownBy(() -> broken.write(MANAGER, EMPLOYER_REGISTER, "name", "Untraced")).isInstanceOf(RinnallaException.class);
            // Then neither it nor its event is there
            assertThat(broken.rows("SELECT id FROM employer")).isEmpty();
            assertThat(broken.rows("SELECT id FROM outbox")).isEmpty();
        }
    }

    private static <T> List<T> together(Callable<T> task) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(WRITERS);
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return task.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        }
    }
}
