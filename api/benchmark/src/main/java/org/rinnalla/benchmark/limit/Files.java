package org.rinnalla.benchmark.limit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** All participants out, and new ones in: hand-written, without duties. */
final class Files {
    private static final int BATCH = 500;
    private static final String ALL = "SELECT t0.ref,t0.given_name,t0.family_name,t0.birth_date,t0.gender,t0.residence,t0.language,u.ref"
            + " FROM participant t0 JOIN unit u ON u.tenant_id=t0.tenant_id AND u.id=t0.unit_id WHERE t0.tenant_id=? ORDER BY t0.id";
    private static final String[] NAMES = {"{\"ref\":", ",\"givenName\":", ",\"familyName\":", ",\"birthDate\":", ",\"gender\":",
            ",\"residence\":", ",\"language\":", ",\"unitRef\":"};
    private static final String PERSON = "INSERT INTO participant (tenant_id,id,ref,unit_id,provider_id,given_name,family_name,birth_date,"
            + "gender,language,version,created_at,updated_at) VALUES (?,?,?,?,?,?,?,?,?,?,1,UTC_TIMESTAMP(6),UTC_TIMESTAMP(6))";
    private static final String BELONGS = "INSERT INTO participant_unit (tenant_id,unit_id,participant_id) VALUES (?,?,?)";
    private final HikariDataSource source;
    private final int tenant;
    private final AtomicLong ids;

    private record Unit(long id, long provider) {}

    Files(HikariDataSource source, int tenant, long firstId) {
        this.source = source;
        this.tenant = tenant;
        this.ids = new AtomicLong(firstId);
    }

    void export(OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(ALL)) {
            select.setInt(1, tenant);
            select.setFetchSize(BATCH);
            Json json = new Json();
            int held = 0;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    for (int i = 0; i < NAMES.length; i++) {
                        String value = row.getString(i + 1);
                        if (value != null) {
                            json.raw(NAMES[i]).text(value);
                        }
                    }
                    json.raw("}\n");
                    if (++held == BATCH) {
                        out.write(json.bytes());
                        json = new Json();
                        held = 0;
                    }
                }
            }
            out.write(json.bytes());
            connection.commit();
        }
    }

    /** A transaction for each batch; an answer of a line for each row. */
    void take(InputStream in, OutputStream out) throws SQLException, IOException {
        try (Connection connection = source.getConnection();
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
                PreparedStatement person = connection.prepareStatement(PERSON);
                PreparedStatement belongs = connection.prepareStatement(BELONGS)) {
            Map<String, Unit> units = units(connection);
            lines.readLine();
            int held = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bind(person, belongs, line.split(",", -1), units);
                if (++held == BATCH) {
                    write(connection, person, belongs, out, held);
                    held = 0;
                }
            }
            write(connection, person, belongs, out, held);
        }
    }

    private void bind(PreparedStatement person, PreparedStatement belongs, String[] cells, Map<String, Unit> units) throws SQLException {
        Unit unit = units.get(cells[7]);
        if (unit == null) {
            throw new SQLException("No unit " + cells[7]);
        }
        long id = ids.incrementAndGet();
        person.setInt(1, tenant);
        person.setLong(2, id);
        person.setString(3, cells[0]);
        person.setLong(4, unit.id());
        person.setLong(5, unit.provider());
        person.setString(6, cells[1]);
        person.setString(7, cells[2]);
        person.setObject(8, java.time.LocalDate.parse(cells[3]));
        person.setString(9, cells[4]);
        person.setString(10, cells[6]);
        person.addBatch();
        belongs.setInt(1, tenant);
        belongs.setLong(2, unit.id());
        belongs.setLong(3, id);
        belongs.addBatch();
    }

    private static void write(Connection connection, PreparedStatement person, PreparedStatement belongs, OutputStream out, int rows)
            throws SQLException, IOException {
        if (rows > 0) {
            person.executeBatch();
            belongs.executeBatch();
            connection.commit();
            out.write("{\"status\":\"created\"}\n".repeat(rows).getBytes(StandardCharsets.US_ASCII));
        }
    }

    private Map<String, Unit> units(Connection connection) throws SQLException {
        Map<String, Unit> units = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT ref,id,provider_id FROM unit WHERE tenant_id=?")) {
            select.setInt(1, tenant);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    units.put(row.getString(1), new Unit(row.getLong(2), row.getLong(3)));
                }
            }
        }
        return units;
    }
}
