package org.rinnalla.persistence.read;

import java.util.Set;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Guard;
import org.rinnalla.spi.ProtectedFact;

/** People under protection, as conditions. They are few: an index finds them, and a row costs one look into their set. */
final class People {
    private People() {}

    /** Leaves out the rows of people who may not stand in a list that these facts decide about. */
    static void leaveOut(Sql sql, int tenant, Guard guard, Noun noun, String alias, Set<ProtectedFact> facts) {
        if (guard instanceof Guard.Closed closed && noun.concernsParticipant()) {
            closed.passing(facts).ifPresent(grades -> {
                if (noun.name().equals("Participant")) {
                    sql.add(" AND (").add(alias).add(".protection IS NULL");
                    if (!grades.isEmpty()) {
                        sql.add(" OR ").add(alias).add(".protection IN ").list(grades);
                    }
                    closed.named().ifPresent(by -> named(sql.add(" OR "), tenant, alias, by));
                    sql.add(")");
                } else {
                    sql.add(" AND (").add(alias).add(".participant_id IS NULL OR ").add(alias)
                            .add(".participant_id NOT IN (SELECT pp.id FROM participant pp WHERE pp.tenant_id=").value(tenant)
                            .add(" AND pp.protection IS NOT NULL");
                    if (!grades.isEmpty()) {
                        sql.add(" AND pp.protection NOT IN ").list(grades);
                    }
                    closed.named().ifPresent(by -> named(sql.add(" AND NOT "), tenant, "pp", by));
                    sql.add("))");
                }
            });
        }
    }

    /** The caller is named for the person. */
    static Sql named(Sql sql, int tenant, String person, Guard.Named by) {
        return sql
                .add("EXISTS (SELECT 1 FROM staff_member ns JOIN named_access na ON na.tenant_id=ns.tenant_id AND na.staff_member_id=ns.id")
                .add(" WHERE ns.tenant_id=").value(tenant).add(" AND ns.subject=").value(by.subject()).add(" AND na.participant_id=")
                .add(person).add(".id AND na.starts_on<=").value(by.on()).add(" AND (na.ends_on IS NULL OR na.ends_on>").value(by.on())
                .add("))");
    }
}
