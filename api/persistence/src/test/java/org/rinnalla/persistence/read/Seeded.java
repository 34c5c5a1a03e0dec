package org.rinnalla.persistence.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.rinnalla.core.Actor;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.DatabaseAccess;
import org.rinnalla.spi.Role;

/** A database with two tenants of invented rows. Tenant 1: units 11 and 12, 120 participants (ids 1000…), a third of them in unit 12. */
final class Seeded implements AutoCloseable {
    static final int PARTICIPANTS = 120;
    private final TestSchema schema;
    private final Database database;
    private final KeyRing keys;

    Seeded(long seed) throws IOException, SQLException {
        schema = TestDatabase.shared().fresh();
        Path folder = Files.createTempDirectory("keys");
        keys = KeyRing.open(folder);
        database = Database.open(new DatabaseAccess(schema.jdbcUrl(), schema.user(), schema.password(), 4), keys.fingerprint());
        try (Connection connection = database.source().getConnection()) {
            for (int tenant = 1; tenant <= 2; tenant++) {
                fill(connection, tenant, new Random(seed));
            }
        }
    }

    Database database() {
        return database;
    }

    KeyRing keys() {
        return keys;
    }

    static RequestContext as(int tenant, Role role, String subject, Long... units) {
        UnitScope scope = units.length == 0 ? new UnitScope.AllUnits() : new UnitScope.Units(Set.of(units));
        return new RequestContext(new Actor(subject, role, tenant, "tenant-" + tenant, scope), Locale.ENGLISH, "", "request-1",
                Instant.parse("2026-11-22T10:00:00Z"));
    }

    @Override
    public void close() {
        database.close();
        schema.close();
    }

    private void fill(Connection connection, int tenant, Random random) throws SQLException {
        String now = "'2026-01-01 00:00:00'";
        run(connection, "INSERT INTO tenant VALUES (?,?,?,'Tenant','MUNICIPALITY','XX','UTC',1," + now + "," + now + ")", tenant, tenant,
                "tenant-" + tenant);
        run(connection,
                "INSERT INTO provider (tenant_id,id,name,version,created_at,updated_at) VALUES (?,1,'Provider',1," + now + "," + now + ")",
                tenant);
        for (int unit = 11; unit <= 12; unit++) {
            run(connection,
                    "INSERT INTO unit (tenant_id,id,provider_id,name,version,created_at,updated_at) VALUES (?,?,1,'Unit',1," + now + ","
                            + now + ")",
                    tenant, unit);
        }
        run(connection, "INSERT INTO programme (tenant_id,id,provider_id,definition,name,starts_on,version,created_at,updated_at)"
                + " VALUES (?,1,1,'xx.programme','Programme','2020-01-01',1," + now + "," + now + ")", tenant);
        run(connection,
                "INSERT INTO employer (tenant_id,id,name,version,created_at,updated_at) VALUES (?,1,'Bakery',1," + now + "," + now + ")",
                tenant);
        for (int i = 0; i < PARTICIPANTS; i++) {
            participant(connection, tenant, 1000 + i, i % 3 == 0 ? 12 : 11, random);
        }
    }

    private void participant(Connection connection, int tenant, long id, int unit, Random random) throws SQLException {
        Object birth = random.nextInt(4) == 0 ? null : LocalDate.of(1990 + random.nextInt(3), 1 + random.nextInt(3), 1);
        byte[] cipher = new IdentifierVault(keys).seal(tenant, id, "XX" + id);
        run(connection, "INSERT INTO participant (tenant_id,id,ref,subject,unit_id,provider_id,given_name,family_name,birth_date,gender,"
                + "national_id_type,national_id_masked,national_id_cipher,version,created_at,updated_at)"
                + " VALUES (?,?,?,?,?,1,'Given',?,?,'UNKNOWN','XX_ID','XX**',?,1,'2026-01-01','2026-01-01')", tenant, id, "p" + id,
                "s" + id, unit,
                "Family" + random.nextInt(10) + (random.nextBoolean() ? "%" : "_"), birth, cipher);
        run(connection, "INSERT INTO participant_unit (tenant_id,unit_id,participant_id) VALUES (?,?,?)", tenant, unit, id);
        run(connection,
                "INSERT INTO enrolment (tenant_id,id,participant_id,programme_id,unit_id,started_on,aims,statements,phase,state,version,"
                        + "created_at,updated_at) VALUES (?,?,?,1,?,'2026-01-10','WORK STUDIES','a=true b=false','P','MAPPING',1,'2026-01-01','2026-01-01')",
                tenant, id, id, unit);
        run(connection, "INSERT INTO enrolment_phase (tenant_id,id,enrolment_id,participant_id,phase,state,starts_on,ends_on)"
                + " VALUES (?,?,?,?,'FIRST','MAPPING','2026-01-10','2026-03-01')", tenant, id * 10, id,
                id);
        run(connection, "INSERT INTO enrolment_phase (tenant_id,id,enrolment_id,participant_id,phase,state,starts_on,ends_on)"
                + " VALUES (?,?,?,?,'P','JOB_SEARCH','2026-03-01',NULL)", tenant, id * 10 + 1, id, id);
        for (int i = 0; i < id % 4; i++) {
            run(connection,
                    "INSERT INTO placement (tenant_id,id,enrolment_id,participant_id,unit_id,employer_id,kind,started_on,version,created_at,"
                            + "updated_at) VALUES (?,?,?,?,?,1,'INTERNSHIP',?,1,'2026-01-01','2026-01-01')",
                    tenant, id * 10 + i, id, id, unit,
                    LocalDate.of(2026, 2 + i, 1));
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
