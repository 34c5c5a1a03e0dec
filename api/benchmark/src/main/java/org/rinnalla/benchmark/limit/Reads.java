package org.rinnalla.benchmark.limit;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The reads: one statement each, and JSON written while the rows come in. */
final class Reads {
    private static final String PERSON = "t0.id,t0.family_name,t0.given_name,t0.birth_date,t1.id,t1.name,t2.id,t2.kind,t2.started_on,"
            + "t2.ended_on,t3.id,t3.name";
    private static final String JOINS = " JOIN provider t1 ON t1.tenant_id=t0.tenant_id AND t1.id=t0.provider_id"
            + " LEFT JOIN placement t2 ON t2.tenant_id=t0.tenant_id AND t2.participant_id=t0.id"
            + " LEFT JOIN employer t3 ON t3.tenant_id=t2.tenant_id AND t3.id=t2.employer_id";
    private static final String POINT = "SELECT " + PERSON + " FROM participant t0" + JOINS
            + " WHERE t0.tenant_id=? AND t0.id=? ORDER BY t2.started_on DESC,t2.id DESC";
    private static final String PAGE = "SELECT " + PERSON + " FROM (SELECT tenant_id,id,family_name,given_name,birth_date,provider_id"
            + " FROM participant WHERE tenant_id=? AND unit_id=? ORDER BY family_name,id LIMIT 51) t0" + JOINS
            + " ORDER BY t0.family_name,t0.id,t2.started_on DESC,t2.id DESC";
    private static final String FLAT = "SELECT id,family_name,given_name,birth_date,gender,language,residence,created_at FROM participant"
            + " WHERE tenant_id=? AND unit_id=? ORDER BY family_name,id LIMIT 100";
    private static final String SEARCH = "SELECT t0.id,t0.family_name,t0.given_name,t0.birth_date,t1.id,t1.name FROM participant t0"
            + " JOIN unit t1 ON t1.tenant_id=t0.tenant_id AND t1.id=t0.unit_id"
            + " WHERE t0.tenant_id=? AND t0.family_name LIKE ? ORDER BY t0.family_name,t0.id LIMIT 20";
    private static final int MOST_PLACEMENTS = 10;
    private final HikariDataSource source;
    private final int tenant;

    /** An answer, and the participants in it. */
    record Answer(Json json, List<Long> participants, int rows) {}

    Reads(HikariDataSource source, int tenant) {
        this.source = source;
        this.tenant = tenant;
    }

    Answer point(long id) throws SQLException {
        Json json = new Json().raw("{\"data\":{\"participant\":");
        People people = new People(json, 1);
        run(POINT, id, people);
        people.end();
        return new Answer(json.raw("}}"), people.seen, people.rows);
    }

    Answer page(long unit) throws SQLException {
        Json json = new Json().raw("{\"data\":{\"participants\":{\"nodes\":[");
        People people = new People(json, 50);
        run(PAGE, unit, people);
        people.end();
        json.raw("],\"pageInfo\":{\"hasNextPage\":").raw(people.more ? "true" : "false").raw("}}}}");
        return new Answer(json, people.seen, people.rows);
    }

    Answer flat(long unit) throws SQLException {
        Json json = new Json().raw("{\"data\":{\"participants\":{\"nodes\":[");
        List<Long> seen = new ArrayList<>(100);
        run(FLAT, unit, row -> {
            long id = row.getLong(1);
            json.raw(seen.isEmpty() ? "{\"id\":" : ",{\"id\":").id(id).raw(",\"familyName\":").text(row.getString(2))
                    .raw(",\"givenName\":").text(row.getString(3)).raw(",\"birthDate\":").text(row.getString(4)).raw(",\"gender\":")
                    .text(row.getString(5)).raw(",\"language\":").text(row.getString(6)).raw(",\"residence\":").text(row.getString(7))
                    .raw(",\"createdAt\":").text(moment(row.getString(8))).raw("}");
            seen.add(id);
        });
        return new Answer(json.raw("]}}}"), seen, seen.size());
    }

    Answer search(String prefix) throws SQLException {
        Json json = new Json().raw("{\"data\":{\"participants\":{\"nodes\":[");
        List<Long> seen = new ArrayList<>(20);
        run(SEARCH, prefix + "%", row -> {
            long id = row.getLong(1);
            json.raw(seen.isEmpty() ? "{\"id\":" : ",{\"id\":").id(id).raw(",\"familyName\":").text(row.getString(2))
                    .raw(",\"givenName\":").text(row.getString(3)).raw(",\"birthDate\":").text(row.getString(4)).raw(",\"unit\":{\"id\":")
                    .id(row.getLong(5)).raw(",\"name\":").text(row.getString(6)).raw("}}");
            seen.add(id);
        });
        return new Answer(json.raw("]}}}"), seen, 2 * seen.size());
    }

    /** {@code 2026-01-31 08:15:30.000000} as {@code 2026-01-31T08:15:30Z}; the generated moments are whole seconds. */
    private static String moment(String value) {
        return value.substring(0, 10) + "T" + value.substring(11, 19) + "Z";
    }

    private void run(String text, Object value, Each each) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(text)) {
            statement.setInt(1, tenant);
            if (value instanceof Long number) {
                statement.setLong(2, number);
            } else {
                statement.setString(2, value.toString());
            }
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    each.take(result);
                }
            }
        }
    }

    @FunctionalInterface
    private interface Each {
        void take(ResultSet row) throws SQLException;
    }

    /** Participants with their placements out of the rows of one join. */
    private static final class People implements Each {
        private final Json json;
        private final int most;
        private final List<Long> seen = new ArrayList<>();
        private long current;
        private int placements;
        private int rows;
        private boolean more;

        People(Json json, int most) {
            this.json = json;
            this.most = most;
        }

        @Override
        public void take(ResultSet row) throws SQLException {
            long id = row.getLong(1);
            if (id != current) {
                if (seen.size() == most) {
                    more = true;
                    return;
                }
                begin(row, id);
            }
            row(row);
        }

        private void begin(ResultSet row, long id) throws SQLException {
            end();
            json.raw(seen.isEmpty() ? "{\"id\":" : ",{\"id\":").id(id).raw(",\"familyName\":").text(row.getString(2))
                    .raw(",\"givenName\":").text(row.getString(3)).raw(",\"birthDate\":").text(row.getString(4))
                    .raw(",\"provider\":{\"id\":").id(row.getLong(5)).raw(",\"name\":").text(row.getString(6))
                    .raw("},\"placements\":{\"nodes\":[");
            current = id;
            placements = 0;
            rows += 2;
            seen.add(id);
        }

        private void row(ResultSet row) throws SQLException {
            long placement = row.getLong(7);
            if (more || placement == 0 || placements == MOST_PLACEMENTS) {
                return;
            }
            json.raw(placements++ == 0 ? "{\"id\":" : ",{\"id\":").id(placement).raw(",\"kind\":").text(row.getString(8))
                    .raw(",\"startedOn\":").text(row.getString(9)).raw(",\"endedOn\":").text(row.getString(10)).raw(",\"employer\":");
            rows += 2;
            long employer = row.getLong(11);
            if (employer == 0) {
                json.raw("null}");
            } else {
                json.raw("{\"id\":").id(employer).raw(",\"name\":").text(row.getString(12)).raw("}}");
            }
        }

        void end() {
            if (current != 0) {
                json.raw("]}}");
            }
        }
    }
}
