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

    /** Where a peer supporter works and on what conditions. {@code nextCheckInOn} follows from the interval and the last check-in. */
    public static final Noun PEER_POST = Noun.sheet("PeerPost", "peerPosts", 61)
            .choice("activity", true, Use.FILTER, PeerActivity.class).needs(ValueType.CODE, Use.FILTER, "municipality")
            .has(ValueType.INTEGER, Use.SHOW, "reflectionMinutes").needs(ValueType.INTEGER, Use.SHOW, "checkInDays")
            .needs(ValueType.DATE, Use.ORDER, "nextCheckInOn").needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").one("staffMember", "StaffMember").one("unit", "Unit").one("employer", "Provider")
            .one("mentor", "StaffMember").many("checkIns", "PeerCheckIn", "postId").many("supervisions", "PeerSupervision", "postId");

    /** What a peer supporter's tasks are at a workplace, in its own words; an edition holds until the next one. */
    public static final Noun TASK_FRAME = Noun.sheet("TaskFrame", "taskFrames", 62).needs(ValueType.INTEGER, Use.FILTER, "edition")
            .needs(ValueType.TEXT, Use.SHOW, "text").needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").one("staffMember", "StaffMember").one("unit", "Unit");

    /** A check-in with a peer supporter. */
    public static final Noun PEER_CHECK_IN = Noun.sheet("PeerCheckIn", "peerCheckIns", 63).needs(ValueType.DATE, Use.ORDER, "heldOn")
            .choices("topics", Use.SHOW, CheckInTopic.class).one("post", "PeerPost").one("heldBy", "StaffMember").within("post");

    /** A supervision of a peer supporter from outside the workplace. */
    public static final Noun PEER_SUPERVISION = Noun.sheet("PeerSupervision", "peerSupervisions", 64)
            .needs(ValueType.DATE, Use.ORDER, "heldOn").needs(ValueType.TEXT, Use.FILTER, "givenBy")
            .choices("topics", Use.SHOW, SupervisionTopic.class).has(ValueType.INTEGER, Use.SHOW, "minutes").one("post", "PeerPost")
            .within("post");

    /** Who employs a staff member and where the work is done; {@code acrossProviders} says that these are two organisations. */
    public static final Noun STAFF_EMPLOYMENT = Noun.sheet("StaffEmployment", "staffEmployments", 65)
            .has(ValueType.INTEGER, Use.FILTER, "percent").needs(ValueType.BOOLEAN, Use.FILTER, "acrossProviders")
            .needs(ValueType.DATE, Use.ORDER, "startsOn").has(ValueType.DATE, Use.FILTER, "endsOn").one("staffMember", "StaffMember")
            .one("employer", "Provider").one("workplace", "Unit");

    /** Who stands by a colleague: as mentor, method supporter, group supervisor. */
    public static final Noun STAFF_SUPPORT = Noun.sheet("StaffSupport", "staffSupports", 66)
            .choice("kind", true, Use.FILTER, StaffSupportKind.class).needs(ValueType.DATE, Use.ORDER, "startsOn")
            .has(ValueType.DATE, Use.FILTER, "endsOn").one("staffMember", "StaffMember").one("supporter", "StaffMember");

    private TeamNouns() {}

    static List<Noun> all() {
        return List.of(PEER_CERTIFICATE, PEER_POST, TASK_FRAME, PEER_CHECK_IN, PEER_SUPERVISION, STAFF_EMPLOYMENT, STAFF_SUPPORT);
    }
}
