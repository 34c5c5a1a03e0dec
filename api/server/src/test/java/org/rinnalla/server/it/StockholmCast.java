package org.rinnalla.server.it;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/**
 * Who acts in Stockholm's story. The city employs them, the region runs the clinic, and the programme is theirs alone: beside the demo's
 * people, so that nobody else's numbers change.
 */
final class StockholmCast {
    static final String TENANT = "stockholm";
    final RunningServer server;
    final String mark = "berattelse-" + UUID.randomUUID().toString().substring(0, 8);
    final Acting admin;
    final Acting leader;
    final Acting manager;
    final Acting specialist;
    final Acting care;
    /** At another clinic of the same city. */
    final Acting stranger;
    final Acting participant;
    final String city;
    final String clinic;
    final String programme;
    final String specialistId;
    final String careId;
    final String leaderId;

    StockholmCast(RunningServer server) {
        this.server = server;
        this.admin = as(Role.ADMINISTRATOR, "admin");
        this.city = admin.makes("providerRegister", "provider", "name", "Stockholms stad " + mark);
        String region = admin.makes("providerRegister", "provider", "name", "Region Stockholm " + mark);
        String unit = mark + "-mottagning";
        this.clinic = admin.makes("unitOpen", "unit", "ref", unit, "providerId", region, "name", "Psykosmottagning " + mark,
                "municipality", "0180");
        this.programme = admin.makes("programmeOpen", "programme", "ref", mark, "providerId", city, "name", "IPS " + mark, "definition",
                "se.stockholm.psychosis-care", "startsOn", "2019-01-07");
        this.specialistId = staff("Ebba", Role.EMPLOYMENT_SPECIALIST, "specialist");
        this.careId = staff("Nils", Role.CARE_CONTACT, "care");
        this.leaderId = staff("Astrid", Role.TEAM_LEADER, "leader");
        this.leader = as(Role.TEAM_LEADER, "leader", unit);
        this.specialist = as(Role.EMPLOYMENT_SPECIALIST, "specialist", unit);
        this.care = as(Role.CARE_CONTACT, "care");
        this.manager = as(Role.PROGRAMME_MANAGER, "manager");
        this.stranger = as(Role.EMPLOYMENT_SPECIALIST, "stranger", "stockholm-clinic-1");
        this.participant = as(Role.PARTICIPANT, "me");
    }

    Acting as(Role role, String name, String... units) {
        return new Acting(server, "sv", role, TENANT, mark + "-" + name, units);
    }

    String staff(String givenName, Role role, String name) {
        return admin.makes("staffMemberRegister", "staffMember", "givenName", givenName, "familyName", "Provkvist", "subject",
                mark + "-" + name, "role", role, "startsOn", "2019-01-07", "unitId", clinic);
    }

    /** The one whom the story is about, as the specialist writes her down: registered in the city, born in 1991. */
    String person() {
        return specialist.makes("participantRegister", "participant", "unitId", clinic, "subject", mark + "-me", "givenName", "Maj",
                "familyName", "Provlind", "birthDate", "1991-03-02", "residence", "0180", "registration", "0180", "residentSince",
                "2015-01-01", "language", "sv");
    }

    /** Referred, informed by psychiatry and by all three, and enrolled on 16 September 2024. */
    String enrolled(String person) {
        String referral = referral(person);
        specialist.does("referralStepRecord", "referralStep { id }", "referralId", referral, "step", "PSYCHIATRY_INFORMATION", "heldOn",
                "2024-09-04");
        meetingOfThree(referral);
        return specialist.makes("enrolmentAccept", "enrolment", enrolment(person, "2024-09-16"));
    }

    String referral(String person) {
        return specialist.makes("referralReceive", "referral", "participantId", person, "programmeId", programme, "unitId", clinic,
                "receivedOn", "2024-09-02", "source", "CARE_CONTACT", "initiatedBy", "PARTICIPANT", "referrer", "gubbangen");
    }

    void meetingOfThree(String referral) {
        specialist.does("referralStepRecord", "referralStep { id }", "referralId", referral, "step", "INFORMATION_MEETING", "heldOn",
                "2024-09-11", "attendees", list("PARTICIPANT", "CARE_CONTACT", "EMPLOYMENT_SPECIALIST"), "careContactId", careId,
                "specialistId", specialistId);
    }

    Object[] enrolment(String person, String day) {
        return new Object[]{"participantId", person, "programmeId", programme, "unitId", clinic, "specialistId", specialistId,
                "careContactId", careId, "startedOn", day, "ownWishOn", "2024-09-11", "aims", list("WORK"), "phase", "MAPPING"};
    }

    /** A job on the open market by every fact, half-time. */
    Object[] job(String enrolment, String employer, String day) {
        return new Object[]{"enrolmentId", enrolment, "employerId", employer, "kind", "COMPETITIVE", "title", "Bagare", "occupation",
                "7512",
                "percent", 50, "hoursPerWeek", decimal("20.0"), "startedOn", day, "openToAnyone", JsonValue.TRUE, "minimumPay",
                JsonValue.TRUE, "equalPay", JsonValue.TRUE, "ownContract", JsonValue.TRUE, "setAside", JsonValue.FALSE, "agencyLimit",
                JsonValue.FALSE};
    }

    void meets(String person, String day, String kind) {
        specialist.does("contactRecord", "contact { id }", "participantId", person, "staffMemberId", specialistId, "heldOn", day, "kind",
                kind, "actor", "TOGETHER");
    }

    static JsonArray list(String... values) {
        return Json.createArrayBuilder(List.of(values)).build();
    }

    static JsonValue decimal(String value) {
        return Json.createValue(new java.math.BigDecimal(value));
    }
}
