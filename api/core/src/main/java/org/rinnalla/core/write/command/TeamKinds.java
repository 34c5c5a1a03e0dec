package org.rinnalla.core.write.command;

import static org.rinnalla.core.audit.AuditAction.CHANGE;
import static org.rinnalla.core.audit.AuditAction.CREATE;
import static org.rinnalla.core.audit.AuditAction.END;
import static org.rinnalla.core.write.command.InputField.Need.CHANGE_NOT_CLEAR;
import static org.rinnalla.core.write.command.InputField.Need.OPTIONAL;
import static org.rinnalla.core.write.command.InputField.Need.REQUIRED;

import java.util.List;
import org.rinnalla.core.model.CheckInTopic;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.model.PeerActivity;
import org.rinnalla.core.model.StaffSupportKind;
import org.rinnalla.core.model.SupervisionTopic;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.write.command.InputField.Need;

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

    /** Gives a peer supporter a post at a workplace. */
    public static final CommandKind PEER_POST_OPEN = new CommandKind("peerPostOpen", TeamNouns.PEER_POST, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED)
            .reference("unit", Nouns.UNIT, REQUIRED).choice("activity", PeerActivity.class, REQUIRED)
            .text("municipality", 40, Format.CODE, REQUIRED).reference("employer", Nouns.PROVIDER, REQUIRED)
            .reference("mentor", Nouns.STAFF_MEMBER, OPTIONAL).integer("reflectionMinutes", 0, 2400, OPTIONAL)
            .integer("checkInDays", 1, 365, REQUIRED).date("startsOn", REQUIRED).date("endsOn", OPTIONAL).sheet();

    /** Changes the conditions of a post. */
    public static final CommandKind PEER_POST_CORRECT = new CommandKind("peerPostCorrect", TeamNouns.PEER_POST, CHANGE)
            .changing("peerPost", TeamNouns.PEER_POST).choice("activity", PeerActivity.class, CHANGE_NOT_CLEAR)
            .text("municipality", 40, Format.CODE, CHANGE_NOT_CLEAR).reference("employer", Nouns.PROVIDER, CHANGE_NOT_CLEAR)
            .reference("mentor", Nouns.STAFF_MEMBER, Need.CHANGE).integer("reflectionMinutes", 0, 2400, Need.CHANGE)
            .integer("checkInDays", 1, 365, CHANGE_NOT_CLEAR).sheet();

    /** Ends a post. */
    public static final CommandKind PEER_POST_END = new CommandKind("peerPostEnd", TeamNouns.PEER_POST, END)
            .changing("peerPost", TeamNouns.PEER_POST).date("endsOn", REQUIRED).sheet();

    /** Puts a new edition of somebody's tasks at a workplace in force; the one before ends. */
    public static final CommandKind TASK_FRAME_ISSUE = new CommandKind("taskFrameIssue", TeamNouns.TASK_FRAME, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED)
            .reference("unit", Nouns.UNIT, REQUIRED).text("text", 8000, Format.PROSE, REQUIRED).date("startsOn", REQUIRED).sheet();

    /** Records a check-in. */
    public static final CommandKind PEER_CHECK_IN_RECORD = new CommandKind("peerCheckInRecord", TeamNouns.PEER_CHECK_IN, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("post", TeamNouns.PEER_POST, REQUIRED).date("heldOn", REQUIRED)
            .reference("heldBy", Nouns.STAFF_MEMBER, OPTIONAL).choices("topics", CheckInTopic.class, OPTIONAL).sheet();

    /** Records a supervision. */
    public static final CommandKind PEER_SUPERVISION_RECORD = new CommandKind("peerSupervisionRecord", TeamNouns.PEER_SUPERVISION, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("post", TeamNouns.PEER_POST, REQUIRED).date("heldOn", REQUIRED)
            .text("givenBy", 200, Format.FREE, REQUIRED).choices("topics", SupervisionTopic.class, REQUIRED)
            .integer("minutes", 1, 600, OPTIONAL).sheet();

    /** Says who employs a staff member and where the work is done. */
    public static final CommandKind STAFF_EMPLOYMENT_BEGIN = new CommandKind("staffEmploymentBegin", TeamNouns.STAFF_EMPLOYMENT, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED)
            .reference("employer", Nouns.PROVIDER, REQUIRED).reference("workplace", Nouns.UNIT, REQUIRED)
            .integer("percent", 1, 100, OPTIONAL).date("startsOn", REQUIRED).date("endsOn", OPTIONAL).sheet();

    /** Ends an employment. */
    public static final CommandKind STAFF_EMPLOYMENT_END = new CommandKind("staffEmploymentEnd", TeamNouns.STAFF_EMPLOYMENT, END)
            .changing("staffEmployment", TeamNouns.STAFF_EMPLOYMENT).date("endsOn", REQUIRED).sheet();

    /** Says who stands by a colleague. */
    public static final CommandKind STAFF_SUPPORT_BEGIN = new CommandKind("staffSupportBegin", TeamNouns.STAFF_SUPPORT, CREATE)
            .text("ref", 100, Format.KEY, OPTIONAL).reference("staffMember", Nouns.STAFF_MEMBER, REQUIRED)
            .reference("supporter", Nouns.STAFF_MEMBER, REQUIRED).choice("kind", StaffSupportKind.class, REQUIRED)
            .date("startsOn", REQUIRED).date("endsOn", OPTIONAL).sheet();

    /** Ends it. */
    public static final CommandKind STAFF_SUPPORT_END = new CommandKind("staffSupportEnd", TeamNouns.STAFF_SUPPORT, END)
            .changing("staffSupport", TeamNouns.STAFF_SUPPORT).date("endsOn", REQUIRED).sheet();

    private TeamKinds() {}

    static List<CommandKind> all() {
        return List.of(PEER_CERTIFICATE_RECORD, PEER_CERTIFICATE_REVOKE, PEER_POST_OPEN, PEER_POST_CORRECT, PEER_POST_END,
                TASK_FRAME_ISSUE, PEER_CHECK_IN_RECORD, PEER_SUPERVISION_RECORD, STAFF_EMPLOYMENT_BEGIN, STAFF_EMPLOYMENT_END,
                STAFF_SUPPORT_BEGIN, STAFF_SUPPORT_END);
    }
}
