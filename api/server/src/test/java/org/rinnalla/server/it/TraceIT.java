package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** Every participant that left the server stands in the trail, and no identifier stands readable in the database. */
class TraceIT {
    private final RunningServer server = RunningServer.shared();

    @Test
    void whatWasSeenIsWhatWasTraced() throws SQLException {
        // Given random reads of random roles
        long seed = System.nanoTime();
        System.out.println("TraceIT seed=" + seed);
        Random random = new Random(seed);
        List<Role> roles = List.of(Role.PROGRAMME_MANAGER, Role.TEAM_LEADER, Role.EMPLOYMENT_SPECIALIST, Role.RESEARCHER);
        for (int i = 0; i < 60; i++) {
            Role role = roles.get(random.nextInt(roles.size()));
            String token = server.token(role, server.tenants().get(random.nextInt(server.tenants().size())));
            int size = 1 + random.nextInt(20);

            // When they are answered
            HttpResponse<String> answer = random.nextBoolean()
                    ? server.get(token, "/v1/participants?first=" + size)
                    : server.graphql(token, "{\"query\":\"{ participants(first: " + size + ") { nodes { id birthYear } } }\"}");

            // Then as many participants as the answer holds are in the trail under the answer's request id
            int seen = answer.body().split("\\{\"id\":\"", -1).length - 1;
            assertThat(traced(answer.headers().firstValue("X-Request-Id").orElseThrow())).as(answer.body()).isEqualTo(seen);
        }
    }

    @Test
    void whatWasRefusedIsTracedToo() throws SQLException {
        HttpResponse<String> answer = server.get(server.token(Role.ADMINISTRATOR, server.tenants().getFirst()), "/v1/participants?first=1");
        assertThat(answer.statusCode()).isEqualTo(403);
        try (Connection connection = server.schema().connect();
                PreparedStatement select = connection.prepareStatement("SELECT outcome FROM audit_event WHERE request_id = ?")) {
            select.setString(1, answer.headers().firstValue("X-Request-Id").orElseThrow());
            try (ResultSet row = select.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("DENIED");
            }
        }
    }

    @Test
    void noNationalIdentifierIsReadableInTheDatabase() throws SQLException {
        try (Connection connection = server.schema().connect();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT COUNT(*), SUM(national_id_masked LIKE '%*%'), MIN(LENGTH(national_id_cipher)) FROM participant "
                                + "WHERE national_id_cipher IS NOT NULL");
                ResultSet row = select.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(1)).isGreaterThan(100);
            assertThat(row.getInt(2)).isEqualTo(row.getInt(1));
            assertThat(row.getInt(3)).isGreaterThan(28);
        }
    }

    private int traced(String requestId) throws SQLException {
        try (Connection connection = server.schema().connect();
                PreparedStatement select = connection
                        .prepareStatement("SELECT COALESCE(SUM(LENGTH(participants) DIV 8), 0) FROM audit_event WHERE request_id = ?")) {
            select.setString(1, requestId);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
