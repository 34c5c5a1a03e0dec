package org.rinnalla.persistence.read;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A seeded tenant in which one participant is marked, one is hidden, and much is known of both. */
final class ProtectedTenant implements AutoCloseable {
    static final long MARKED = 1011;
    static final long HIDDEN = 1010;
    static final String NAMED = "named-subject";
    private static final String AT = "1,'2026-01-01','2026-01-01'";
    private final Seeded seeded;

    ProtectedTenant() throws Exception {
        seeded = new Seeded(11);
        run("INSERT INTO provider (tenant_id,id,name,version,created_at,updated_at) VALUES (1,2,'Clinics'," + AT + ")",
                "INSERT INTO employer (tenant_id,id,name,version,created_at,updated_at) VALUES (1,2,'Dairy'," + AT + "),(1,3,'Quarry',"
                        + AT + ")");
        for (int staff = 1; staff <= 3; staff++) {
            run("INSERT INTO staff_member (tenant_id,id,subject,given_name,family_name,version,created_at,updated_at) VALUES (1," + staff
                    + ",'" + (staff == 1 ? NAMED : "staff-" + staff) + "','Staff','Member" + staff + "'," + AT + ")");
        }
        for (long id : List.of(MARKED, HIDDEN)) {
            run("INSERT INTO named_access (tenant_id,id,participant_id,staff_member_id,starts_on,reason,version,created_at,updated_at) "
                    + "VALUES (1," + id + "," + id + ",1,'2026-01-01','care'," + AT + ")",
                    "UPDATE participant SET protection='" + (id == MARKED ? "XX_MARKED" : "XX_HIDDEN") + "' WHERE tenant_id=1 AND id="
                            + id);
            for (int i = 0; i < 3; i++) {
                run("INSERT INTO contact (tenant_id,id,participant_id,held_on,kind,face_to_face,version,created_at,updated_at) VALUES (1,"
                        + (id * 10 + i) + "," + id + ",'2026-0" + (i + 3) + "-01','MEETING',1," + AT + ")");
            }
            run("INSERT INTO consent (tenant_id,id,participant_id,purpose,form,given_on,version,created_at,updated_at) VALUES (1," + id
                    + "," + id + ",'SERVICE','ORAL','2026-01-01'," + AT + ")",
                    "INSERT INTO disclosure (tenant_id,id,participant_id,ground,starts_on,version,created_at,updated_at) VALUES (1," + id
                            + "," + id + ",'LAW','2026-01-01'," + AT + ")");
        }
        others();
        known(MARKED, 1);
        known(HIDDEN, 1);
    }

    Seeded seeded() {
        return seeded;
    }

    /** Everything that is concealed of a participant, in one of two ways. */
    void known(long id, int way) throws SQLException {
        int unit = 10 + way;
        String of = " WHERE tenant_id=1 AND participant_id=" + id;
        run("UPDATE participant SET residence='A1',registration='A1',phone='+9940100000" + way + "',email='canary-" + way
                + "@example.org',unit_id=" + unit + ",provider_id=" + way + ",residence='" + (way == 1 ? "A1" : "B2")
                + "',registration=" + (way == 1 ? "'A1'" : "NULL") + ",protection_reason='canary-" + way
                + "' WHERE tenant_id=1 AND id=" + id,
                "DELETE FROM residence" + of, "DELETE FROM assignment" + of,
                "UPDATE enrolment SET unit_id=" + unit + ",specialist_id=" + (way == 1 ? "2" : "NULL") + ",care_contact_id=" + (way + 1)
                        + of,
                "UPDATE placement SET unit_id=" + unit + ",employer_id=" + (way == 1 ? "2" : "NULL") + ",title='canary-" + way + "'" + of,
                "UPDATE contact SET unit_id=" + unit + ",employer_id=" + (way == 1 ? "NULL" : "3") + ",staff_member_id=" + (way + 1)
                        + ",place='" + (way == 1 ? "OFFICE" : "COMMUNITY") + "'" + of,
                "UPDATE consent SET recipient='canary-" + way + "',recorded_by_id=" + (way + 1) + of,
                "UPDATE disclosure SET recipient='canary-" + way + "',staff_member_id=" + (way == 1 ? "NULL" : "3") + of);
        for (int i = 0; i < way; i++) {
            run("INSERT INTO residence (tenant_id,id,participant_id,residence,registration,starts_on,ends_on) VALUES (1,"
                    + (id * 10 + i) + "," + id + ",'canary-" + way + "',NULL,'202" + i + "-01-01',"
                    + (i == 0 && way == 2 ? "'2021-01-01'" : "NULL") + ")",
                    "INSERT INTO assignment (tenant_id,id,enrolment_id,participant_id,staff_member_id,starts_on,ends_on) VALUES (1,"
                            + (id * 10 + i) + "," + id + "," + id + "," + (way + 1) + ",'2026-01-10',NULL)");
        }
    }

    /** As if there had never been such a person. */
    void forget(long id) throws SQLException {
        for (String table : List.of("named_access", "disclosure", "consent", "contact", "placement_terms", "placement", "assignment",
                "enrolment_phase", "enrolment", "residence", "participant_unit")) {
            run("DELETE FROM " + table + " WHERE tenant_id=1 AND participant_id=" + id);
        }
        run("DELETE FROM participant WHERE tenant_id=1 AND id=" + id);
    }

    private void others() throws SQLException {
        for (int i = 0; i < 8; i++) {
            long id = 1000 + i;
            run("UPDATE participant SET residence='A1',registration='A1',phone='+9940" + id + "' WHERE tenant_id=1 AND id=" + id,
                    "INSERT INTO residence (tenant_id,id,participant_id,residence,registration,starts_on,ends_on) VALUES (1,"
                            + id + "," + id + ",'A1','A1','2020-01-01',NULL)",
                    "UPDATE enrolment SET specialist_id=2 WHERE tenant_id=1 AND id=" + id,
                    "INSERT INTO contact (tenant_id,id,participant_id,employer_id,staff_member_id,unit_id,held_on,kind,face_to_face,place,"
                            + "version,created_at,updated_at) VALUES (1," + id + "," + (i < 6 ? id : "NULL")
                            + ",2,2,11,'2026-05-01','MEETING',1,"
                            + "'OFFICE'," + AT + ")");
        }
    }

    void run(String... statements) throws SQLException {
        try (Connection connection = seeded.database().source().getConnection(); Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }

    @Override
    public void close() {
        seeded.close();
    }
}
