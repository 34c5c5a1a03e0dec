package org.rinnalla.persistence.read;

import java.time.LocalDate;
import org.rinnalla.core.model.ConsentPurpose;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Scope;

/** What participants agreed to, and what was disclosed, as conditions. */
final class Agreements {
    private Agreements() {}

    /** The participant has agreed; of contacts, those that the caller held and those with employers alone need no consent. */
    static void agreed(Sql sql, int tenant, Noun noun, String alias, Scope.Agreed agreed) {
        sql.add(" AND (").add(alias).add(".participant_id IN (SELECT ac.participant_id FROM consent ac WHERE ");
        holds(sql, "ac", tenant, agreed.purpose(), agreed.on()).add(")");
        if (noun.name().equals("Contact")) {
            sql.add(" OR ").add(alias).add(".participant_id IS NULL OR ").add(alias)
                    .add(".staff_member_id IN (SELECT am.id FROM staff_member am WHERE am.tenant_id=").value(tenant)
                    .add(" AND am.subject=").value(agreed.subject()).add(")");
        }
        sql.add(")");
    }

    /** Of a care contact ({@code os}) and an enrolment that names it ({@code oe}): no wall stands between them, or something leads over it. */
    static void wall(Sql sql, int tenant, Scope.Wall wall) {
        sql.add(" AND (NOT EXISTS (SELECT 1 FROM enrolment we JOIN programme wp ON wp.tenant_id=we.tenant_id AND wp.id=we.programme_id WHERE ")
                .add("we.tenant_id=").value(tenant).add(" AND we.participant_id=oe.participant_id AND wp.definition IN ")
                .list(wall.definitions()).add(") OR EXISTS (SELECT 1 FROM consent wc WHERE ");
        holds(sql, "wc", tenant, ConsentPurpose.CARE_INFORMATION, wall.on()).add(" AND wc.participant_id=oe.participant_id)")
                .add(" OR EXISTS (SELECT 1 FROM disclosure wd LEFT JOIN consent wf ON wf.tenant_id=wd.tenant_id AND wf.id=wd.consent_id")
                .add(" WHERE wd.tenant_id=").value(tenant).add(" AND wd.participant_id=oe.participant_id AND wd.starts_on<=")
                .value(wall.on()).add(" AND (wd.ends_on IS NULL OR wd.ends_on>").value(wall.on())
                .add(") AND (wd.staff_member_id IS NULL OR wd.staff_member_id=os.id) AND (wd.ground='LAW' OR (wf.withdrawn_on IS NULL")
                .add(" OR wf.withdrawn_on>").value(wall.on()).add(") AND (wf.expires_on IS NULL OR wf.expires_on>").value(wall.on())
                .add("))))");
    }

    private static Sql holds(Sql sql, String alias, int tenant, ConsentPurpose purpose, LocalDate on) {
        return sql.add(alias).add(".tenant_id=").value(tenant).add(" AND ").add(alias).add(".purpose=").value(purpose.name()).add(" AND ")
                .add(alias).add(".given_on<=").value(on).add(" AND (").add(alias).add(".expires_on IS NULL OR ").add(alias)
                .add(".expires_on>").value(on).add(") AND (").add(alias).add(".withdrawn_on IS NULL OR ").add(alias)
                .add(".withdrawn_on>").value(on).add(")");
    }
}
