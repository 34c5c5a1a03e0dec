package org.rinnalla.core.model;

import java.util.List;
import org.rinnalla.core.model.Attribute.Use;

/** What is kept of those who work: certificates, posts, frames, supervision. Numbers 60 to 69. */
public final class TeamNouns {
    /** A peer supporter's certificate. */
    public static final Noun PEER_CERTIFICATE = Noun.sheet("PeerCertificate", "peerCertificates", 60)
            .needs(ValueType.TEXT, Use.FILTER, "issuer").has(ValueType.TEXT, Use.SHOW, "course")
            .needs(ValueType.DATE, Use.ORDER, "issuedOn")
            .has(ValueType.DATE, Use.FILTER, "expiresOn", "revokedOn").one("staffMember", "StaffMember");

    private TeamNouns() {}

    static List<Noun> all() {
        return List.of(PEER_CERTIFICATE);
    }
}
