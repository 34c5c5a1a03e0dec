package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.TeamNouns;

/** What is done about those who work. */
public final class TeamKinds {
    /** Records a peer supporter's certificate. */
    public static final CommandKind PEER_CERTIFICATE_RECORD = new CommandKind("peerCertificateRecord", TeamNouns.PEER_CERTIFICATE, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED)
            .text("issuer", 200, Format.FREE, REQUIRED).text("course", 200, Format.FREE, OPTIONAL).date("issuedOn", REQUIRED)
            .date("expiresOn", OPTIONAL).sheet();

    /** Ends a peer supporter's certificate before its time. */
    public static final CommandKind PEER_CERTIFICATE_REVOKE = new CommandKind("peerCertificateRevoke", TeamNouns.PEER_CERTIFICATE, END)
            .changing("peerCertificate", TeamNouns.PEER_CERTIFICATE).date("revokedOn", REQUIRED).sheet();

    private TeamKinds() {}

    static List<CommandKind> all() {
        return List.of(PEER_CERTIFICATE_RECORD, PEER_CERTIFICATE_REVOKE);
    }
}
