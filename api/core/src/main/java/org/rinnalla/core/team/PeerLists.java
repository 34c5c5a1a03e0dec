package org.rinnalla.core.team;

import java.time.LocalDate;
import java.util.List;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.read.Filter;
import org.rinnalla.core.read.Filter.Operator;
import org.rinnalla.core.read.OnDate;
import org.rinnalla.spi.Role;

/** Whom to see to among the peer supporters. */
public final class PeerLists {
    private PeerLists() {}

    /** Staff members who are peer supporters on a day without a certificate that holds on it: expired, revoked, or none. */
    public static Filter withoutCertificate(LocalDate on) {
        Filter peer = Filter.and(new Filter.Compare(Nouns.STAFF_ROLE.attribute("role"), Operator.EQUAL, Role.PEER_SUPPORTER.name()),
                OnDate.holding(Nouns.STAFF_ROLE, on));
        Filter certified = Filter.and(certificate("issuedOn", Operator.AT_MOST, on),
                new Filter.Or(List.of(absent("expiresOn"), certificate("expiresOn", Operator.AT_LEAST, on))),
                new Filter.Or(List.of(absent("revokedOn"), certificate("revokedOn", Operator.GREATER, on))));
        return Filter.and(new Filter.Exists(Nouns.STAFF_MEMBER.relation("roles"), peer),
                new Filter.Not(new Filter.Exists(Nouns.STAFF_MEMBER.relation("peerCertificates"), certified)));
    }

    /** Posts that hold on a day and whose next check-in was due before it. */
    public static Filter overdueCheckIns(LocalDate on) {
        return Filter.and(new Filter.Compare(TeamNouns.PEER_POST.attribute("nextCheckInOn"), Operator.LESS, on),
                OnDate.holding(TeamNouns.PEER_POST, on));
    }

    private static Filter certificate(String attribute, Operator operator, LocalDate on) {
        return new Filter.Compare(TeamNouns.PEER_CERTIFICATE.attribute(attribute), operator, on);
    }

    private static Filter absent(String attribute) {
        return new Filter.Absent(TeamNouns.PEER_CERTIFICATE.attribute(attribute));
    }
}
