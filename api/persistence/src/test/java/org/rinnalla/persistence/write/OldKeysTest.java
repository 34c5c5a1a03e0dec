package org.rinnalla.persistence.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.rinnalla.core.write.command.CommandKinds.EMPLOYER_REGISTER;
import static org.rinnalla.persistence.write.Office.MANAGER;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.rinnalla.core.write.WriteOptions;

class OldKeysTest {
    @Test
    void keysThatAreTooOldGoHoweverManyAndTheOthersStillAnswer() throws SQLException {
        try (House house = new House()) {
            // Given a command with a key, and more old keys than are cleared at a time
            var attempt = house.attempt(MANAGER, EMPLOYER_REGISTER, "name", "Shop");
            var done = House.done(house.service.write(MANAGER, attempt, WriteOptions.idempotent("new")));
            house.update(
                    "INSERT INTO idempotency_key (tenant_id,subject,idempotency_key,operation,input_hash,noun,row_id,row_version,warnings,"
                            + "at) VALUES " + IntStream.range(0, 1500)
                                    .mapToObj(i -> "(1,'someone','old-" + i + "','x',UNHEX(SHA2('x',256)),'Employer',1,1,'','2025-01-01')")
                                    .collect(Collectors.joining(",")));

            // When those from before a day are cleared, twice
            Instant day = Instant.parse("2025-06-01T00:00:00Z");
            int cleared;
            int again;
            try (Connection connection = house.connect()) {
                connection.setAutoCommit(false);
                cleared = OldKeys.clear(connection, day);
                again = OldKeys.clear(connection, day);
            }

            // Then they are gone, and the new one is remembered
            assertThat(cleared).isEqualTo(1500);
            assertThat(again).isZero();
            assertThat(House.done(house.service.write(MANAGER, attempt, WriteOptions.idempotent("new")))).isEqualTo(done);
        }
    }
}
