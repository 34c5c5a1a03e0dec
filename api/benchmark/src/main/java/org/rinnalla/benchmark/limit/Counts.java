package org.rinnalla.benchmark.limit;

import com.zaxxer.hikari.HikariDataSource;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Sums: a programme's outcomes in a quarter, and its snapshot on a day. The database counts, in one statement. */
final class Counts {
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 3, 31);
    private static final int WEEKS_13 = 91;
    private static final String OUTCOMES = "SELECT COUNT(*),SUM(fresh),SUM(gone),SUM(busy),SUM(worked),SUM(got),SUM(starts),SUM(begun),SUM(kept)"
            + " FROM (SELECT MAX(e.started_on BETWEEN ? AND ?) fresh,MAX(IFNULL(e.ended_on BETWEEN ? AND ?,0)) gone,"
            + "MAX(IFNULL(p.started_on<=? AND (p.ended_on IS NULL OR p.ended_on>=?),0)) busy,"
            + "MAX(IFNULL(p.competitive='YES' AND p.started_on<=? AND (p.ended_on IS NULL OR p.ended_on>=?),0)) worked,"
            + "MAX(IFNULL(p.competitive='YES' AND p.started_on<=?,0)) got,"
            + "SUM(IFNULL(p.competitive='YES' AND p.started_on BETWEEN ? AND ?,0)) starts,"
            + "SUM(IFNULL(p.competitive='YES' AND p.started_on BETWEEN ? AND ?,0)) begun,"
            + "SUM(IFNULL(p.competitive='YES' AND p.started_on BETWEEN ? AND ? AND (p.ended_on IS NULL OR p.ended_on>=p.started_on+INTERVAL 91 DAY)"
            + ",0)) kept FROM enrolment e LEFT JOIN placement p ON p.tenant_id=e.tenant_id AND p.enrolment_id=e.id"
            + " WHERE e.tenant_id=? AND e.programme_id=? GROUP BY e.id) t";
    private static final List<LocalDate> DAYS = List.of(FROM, TO, FROM, TO, TO, TO, TO, FROM, TO, FROM, TO, FROM.minusDays(WEEKS_13),
            TO.minusDays(WEEKS_13), FROM.minusDays(WEEKS_13), TO.minusDays(WEEKS_13));
    private static final String SNAPSHOT = "SELECT SUM(a=2),SUM(a=1),SUM(a=3),COUNT(*) FROM (SELECT CASE WHEN SUM(p.kind='COMPETITIVE')>0 THEN 1"
            + " WHEN SUM(p.kind='INTERNSHIP')>0 THEN 2 WHEN SUM(p.kind='STUDIES')>0 THEN 3 ELSE 0 END a FROM enrolment e LEFT JOIN placement p"
            + " ON p.tenant_id=e.tenant_id AND p.enrolment_id=e.id AND p.started_on<=? AND (p.ended_on IS NULL OR p.ended_on>=?)"
            + " WHERE e.tenant_id=? AND e.programme_id=? AND e.started_on<=? AND (e.ended_on IS NULL OR e.ended_on>=?) GROUP BY e.id) t";
    private final HikariDataSource source;
    private final int tenant;

    Counts(HikariDataSource source, int tenant) {
        this.source = source;
        this.tenant = tenant;
    }

    Reads.Answer outcomes(long programme) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(OUTCOMES)) {
            for (int i = 0; i < DAYS.size(); i++) {
                statement.setObject(i + 1, DAYS.get(i));
            }
            statement.setInt(DAYS.size() + 1, tenant);
            statement.setLong(DAYS.size() + 2, programme);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long all = row.getLong(1);
                Json json = new Json().raw("{\"data\":{\"outcomes\":{");
                count(json, "active", all);
                count(json.raw(","), "newlyEnrolled", row.getLong(2));
                count(json.raw(","), "ended", row.getLong(3));
                share(json.raw(","), "inMeasure", row.getLong(4), all);
                share(json.raw(","), "workedInPeriod", row.getLong(5), all);
                share(json.raw(","), "employmentRate", row.getLong(6), all);
                count(json.raw(","), "jobStarts", row.getLong(7));
                share(json.raw(","), "retention13Weeks", row.getLong(9), row.getLong(8));
                return new Reads.Answer(json.raw("}}}"), List.of(), Math.toIntExact(all));
            }
        }
    }

    byte[] snapshot(long programme) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(SNAPSHOT)) {
            statement.setObject(1, TO);
            statement.setObject(2, TO);
            statement.setInt(3, tenant);
            statement.setLong(4, programme);
            statement.setObject(5, TO);
            statement.setObject(6, TO);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                long all = row.getLong(4);
                long busy = row.getLong(1) + row.getLong(2) + row.getLong(3);
                String csv = "Code,Main activity,Participants,Share (%)\r\n" + line("INTERNSHIP,Internship", row.getLong(1), all)
                        + line("PAID_WORK,Paid work", row.getLong(2), all) + line("STUDIES,Studies", row.getLong(3), all)
                        + line("WORK_TRAINING,Work training", 0, all) + line("DAY_ACTIVITY,Day activity", 0, all)
                        + line("IN_MEASURE,In a measure", busy, all) + line("NONE,None of these", all - busy, all)
                        + line("TOTAL,All", all, all);
                return csv.getBytes(StandardCharsets.UTF_8);
            }
        }
    }

    private static String line(String name, long count, long all) {
        return name + "," + count + ","
                + BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(all), 0, RoundingMode.HALF_UP).toPlainString() + "\r\n";
    }

    private static void count(Json json, String name, long count) {
        json.raw("\"").raw(name).raw("\":{\"value\":").number(count).raw("}");
    }

    private static void share(Json json, String name, long count, long all) {
        BigDecimal value = BigDecimal.valueOf(count * 100).divide(BigDecimal.valueOf(all), 1, RoundingMode.HALF_UP);
        json.raw("\"").raw(name).raw("\":{\"value\":").raw(value.toPlainString()).raw(",\"numerator\":").number(count)
                .raw(",\"denominator\":").number(all).raw("}");
    }
}
