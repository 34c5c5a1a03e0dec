package org.rinnalla.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;

class IdBlocksTest {
    private static final int WRITERS = 4;
    private static final int EACH = 5000;

    @Test
    void idsComeWhileEveryConnectionForWritesIsTaken() throws Exception {
        // Given as many writers as there are connections
        try (TestSchema schema = TestDatabase.shared().fresh();
                Database database = Database.open(new DatabaseAccess(schema.jdbcUrl(), schema.user(), schema.password(), WRITERS),
                        KeyRing.open(Files.createTempDirectory("keys")).fingerprint());
                ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            IdBlocks ids = new IdBlocks(database.beside());
            Set<Long> given = ConcurrentHashMap.newKeySet();
            CyclicBarrier allHold = new CyclicBarrier(WRITERS);
            Callable<Boolean> writer = () -> {
                try (Connection connection = database.writing().getConnection();
                        PreparedStatement statement = connection.prepareStatement("SELECT 1")) {
                    statement.execute();
                    allHold.await();
                    for (int i = 0; i < EACH; i++) {
                        ids.topUp(List.of("outbox"));
                        given.add(ids.next("outbox"));
                    }
                }
                return true;
            };
            // When all hold one and use up block after block, then each gets its ids, none twice
            List<Future<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                all.add(threads.submit(writer));
            }
            for (Future<Boolean> each : all) {
                assertThat(each.get()).isTrue();
            }
            assertThat(given).hasSize(WRITERS * EACH);
        }
    }
}
