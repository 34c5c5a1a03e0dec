package org.rinnalla.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Puts invented rows straight into the tables, seeded: 2.5 placements and one enrolment for each participant. */
final class Fill {
    static final int TENANT = 1;
    static final String TENANT_KEY = "bench";
    static final int PLACEMENTS_PER_TWO = 5;
    /** Where the ids of each table begin: no two rows have the same, so that answers can be compared by them. */
    static final int PROVIDERS = 3_000_000;
    static final int UNITS = 4_000_000;
    static final int EMPLOYERS = 5_000_000;
    private static final int PLACEMENTS = 6_000_000;
    /** The programme of a report over everybody. */
    static final int WHOLE = 2_999_999;
    private static final int STEP = 20_000;
    private static final long SEED = 20261122;
    private static final int BATCH = 2000;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final List<String> GIVEN = List.of("Aino", "Birk", "Dag", "Elsa", "Frøy", "Göran", "Ida", "Jon", "Kaisa", "Liv", "Mats",
            "Nea", "Odd", "Pia", "Runa", "Siv");
    private static final List<String> FAMILY = List.of("Berg", "Dahl", "Ek", "Fors", "Gran", "Holm", "Lind", "Mäki", "Niemi", "Ost", "Sand",
            "Strøm", "Vik", "Åker", "Öberg", "Aalto");
    private static final List<String> KINDS = List.of("COMPETITIVE", "INTERNSHIP", "STUDIES");
    private final Connection connection;
    private final Options options;

    Fill(Connection connection, Options options) {
        this.connection = connection;
        this.options = options;
    }

    void run() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("SET SESSION foreign_key_checks=0, unique_checks=0");
        }
        insert("tenant (tenant_id,id,`key`,name,kind,country,time_zone,version,created_at,updated_at)", 1,
                i -> row(TENANT, TENANT_KEY, "Bench", "MUNICIPALITY", "XX", "UTC", 1, AT, AT));
        insert("provider (tenant_id,id,name,version,created_at,updated_at)", options.providers(),
                i -> row(PROVIDERS + i, "Provider " + i, 1, AT, AT));
        insert("unit (tenant_id,id,ref,provider_id,name,version,created_at,updated_at)", options.units(),
                i -> row(UNITS + i, "unit-" + i, provider(UNITS + i), "Unit " + i, 1, AT, AT));
        insert("programme (tenant_id,id,provider_id,definition,name,starts_on,version,created_at,updated_at)", options.providers(),
                i -> row(PROVIDERS + i, PROVIDERS + i, "zz.bench.ips", "Programme " + i, FIRST, 1, AT, AT));
        insert("employer (tenant_id,id,name,industry,version,created_at,updated_at)", options.employers(),
                i -> row(EMPLOYERS + i, "Employer " + Integer.toString(i * 7919, 36), "47", 1, AT, AT));
        Random random = new Random(SEED);
        insert("participant (tenant_id,id,ref,unit_id,provider_id,given_name,family_name,birth_date,gender,residence,language,version,"
                + "created_at,updated_at)", options.participants(),
                i -> row(i, "p-" + i, unit(i), provider(unit(i)), GIVEN.get(random.nextInt(16)),
                        FAMILY.get(random.nextInt(16)) + Integer.toString(random.nextInt(1296), 36),
                        LocalDate.of(1960, 1, 1).plusDays(random.nextInt(16_000)), "UNKNOWN", "9999", "en", 1, AT, AT));
        insert("participant_unit (tenant_id,unit_id,participant_id)", options.participants(), i -> row(unit(i), i));
        insert("enrolment (tenant_id,id,participant_id,programme_id,unit_id,started_on,aims,statements,phase,state,version,created_at,"
                + "updated_at)", options.participants(),
                i -> row(i, i, provider(unit(i)), unit(i), FIRST, "WORK", "", "JOB_SEARCH", "JOB_SEARCH", 1, AT, AT));
        insert("placement (tenant_id,id,enrolment_id,participant_id,unit_id,employer_id,kind,competitive,percent,started_on,ended_on,version,"
                + "created_at,updated_at)", placements(options), i -> placement(i, random));
        blocks();
        connection.commit();
        try (var statement = connection.createStatement()) {
            statement.execute("ANALYZE TABLE participant, placement, enrolment, employer, provider, unit, participant_unit");
        }
    }

    /** A programme of each definition, so that the reports for them are offered. */
    void programmes(List<String> definitions) throws SQLException {
        insert("programme (tenant_id,id,provider_id,definition,name,starts_on,version,created_at,updated_at)", definitions.size(),
                i -> row(WHOLE - i, PROVIDERS + 1, definitions.get(i - 1), "Of the plugin", FIRST, 1, AT, AT));
    }

    /** One programme more, of a definition whose plugin is there, and all enrolments in it: for reports over everybody. */
    void oneProgramme(String definition) throws SQLException {
        insert("programme (tenant_id,id,provider_id,definition,name,starts_on,version,created_at,updated_at)", 1,
                i -> row(WHOLE, PROVIDERS + 1, definition, "Whole", FIRST, 1, AT, AT));
        try (PreparedStatement update = connection
                .prepareStatement("UPDATE enrolment SET programme_id=? WHERE tenant_id=? AND id>? AND id<=?")) {
            for (int i = 0; i < options.participants(); i += STEP) {
                update.setInt(1, WHOLE);
                update.setInt(2, TENANT);
                update.setInt(3, i);
                update.setInt(4, i + STEP);
                update.executeUpdate();
                connection.commit();
            }
        }
    }

    static int placements(Options options) {
        return options.participants() / 2 * PLACEMENTS_PER_TWO;
    }

    private static final java.time.LocalDateTime AT = java.time.LocalDateTime.of(2026, 1, 15, 8, 30, 0);

    /** Participant 1, 2, 3 … of the first pair get two and three placements. */
    private @Nullable Object[] placement(int i, Random random) {
        int pair = (i - 1) / PLACEMENTS_PER_TWO;
        int participant = 2 * pair + ((i - 1) % PLACEMENTS_PER_TWO < 2 ? 1 : 2);
        LocalDate start = FIRST.plusDays(random.nextInt(1300));
        long employer = EMPLOYERS + 1L + random.nextInt(options.employers());
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        return row(PLACEMENTS + i, participant, participant, unit(participant), employer, kind,
                kind.equals("COMPETITIVE") ? "YES" : "NO", 10 * (1 + random.nextInt(10)), start,
                random.nextInt(3) == 0 ? null : start.plusDays(30 + random.nextInt(300)), 1, AT, AT);
    }

    private int unit(int participant) {
        return UNITS + 1 + participant % options.units();
    }

    private int provider(int unit) {
        return PROVIDERS + 1 + (unit - UNITS - 1) / 2;
    }

    /** The server takes ids beyond those that were used here. */
    private void blocks() throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("INSERT INTO id_block (name, next_id) VALUES (?, 100000000) ON DUPLICATE KEY UPDATE next_id=100000000")) {
            for (String table : List.of("placement", "placement_terms", "audit_event", "outbox", "participant", "enrolment", "employer")) {
                insert.setString(1, table);
                insert.executeUpdate();
            }
        }
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private void insert(String into, int count, IntFunction<@Nullable Object[]> rows) throws SQLException {
        int columns = into.split(",").length;
        String text = "INSERT INTO " + into + " VALUES (" + "?,".repeat(columns - 1) + "?)";
        try (PreparedStatement insert = connection.prepareStatement(text)) {
            for (int i = 1; i <= count; i++) {
                insert.setInt(1, TENANT);
                @Nullable
                Object[] values = rows.apply(i);
                for (int column = 0; column < values.length; column++) {
                    insert.setObject(column + 2, values[column]);
                }
                insert.addBatch();
                if (i % BATCH == 0 || i == count) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
    }
}
