package org.rinnalla.server.it;

import static org.rinnalla.server.it.GraphQl.input;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.rinnalla.server.RunningServer;
import org.rinnalla.spi.Role;

/** A participant under protection of whom values are known that must come out nowhere, but for those who are named. */
final class Canary {
    private final RunningServer server;
    private final Land land;
    private final String mark = "zq" + UUID.randomUUID().toString().replace("-", "").substring(0, 8);
    private final String phone = "+9940" + (1_000_000 + Math.abs(mark.hashCode() % 8_999_999));
    private final GraphQl named;
    private final String participant;
    private final String employer;
    private final String specialist;
    private final String enrolment;
    private final String placement;

    /**
     * Where it lives.
     *
     * @param tenant key of a demo tenant; refs of its staff begin with it
     * @param home a municipality that its programme accepts
     * @param grade of protection
     * @param hides whether only named staff see the person at all
     */
    record Land(String tenant, String home, String grade, boolean hides) {}

    Canary(RunningServer server, Land land) {
        this.server = server;
        this.land = land;
        this.named = new GraphQl(server, token(Role.TEAM_LEADER));
        this.specialist = staff("-es-1");
        this.participant = register();
        this.enrolment = done("enrolmentAccept", "enrolment", accept());
        this.employer = done("employerRegister", "employer", input("name", "Bakery without a secret"));
        this.placement = done("placementStart", "placement", input("enrolmentId", enrolment, "employerId", employer, "kind", "COMPETITIVE",
                "title", "Title " + mark, "startedOn", "2026-10-01", "hoursPerWeek", 20));
        done("contactRecord", "contact", input("participantId", participant, "employerId", employer, "staffMemberId", specialist, "heldOn",
                "2026-10-02", "kind", "WORKPLACE", "place", "COMMUNITY"));
        named.step("participantMove", "participant { id }", input("participantId", participant, "version", 1, "startsOn", "2026-10-05",
                "residence", "K" + mark, "registration", "L" + mark)).done("participantMove");
        done("disclosureRecord", "disclosure", input("participantId", participant, "ground", "LAW", "legalBasis", "An act", "recipient",
                "Clinic " + mark, "startsOn", "2026-10-01", "endsOn", "2027-10-01"));
    }

    Land land() {
        return land;
    }

    GraphQl named() {
        return named;
    }

    String participant() {
        return participant;
    }

    String employer() {
        return employer;
    }

    String specialist() {
        return specialist;
    }

    String enrolment() {
        return enrolment;
    }

    String placement() {
        return placement;
    }

    /** The code of the municipality where the person is at home. */
    String home() {
        return "K" + mark;
    }

    String ref() {
        return "ref-" + (land.hides() ? mark : mark.replace("zq", "open"));
    }

    /** The token of somebody who is named, in a role. */
    String token(Role role) {
        return server.tokenOf(land.tenant() + "-tl-1", role, land.tenant());
    }

    /** What must not come out; of whom only the named see, nothing at all. */
    List<String> words() {
        List<String> words = new ArrayList<>(List.of(mark, phone));
        if (land.hides()) {
            words.add(participant);
            words.add(enrolment);
            words.add(placement);
        }
        return words;
    }

    /** The words that stand in a text. */
    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return words().stream().filter(word -> word.equals(mark) ? lower.contains(word) : text.contains(word)).toList();
    }

    String staff(String suffix) {
        return named.ask("query S($ref: String!) { staffMembers(first: 1, filter: {ref: {eq: $ref}}) { nodes { id } } }", "ref",
                land.tenant() + suffix).clean().text("/staffMembers/nodes/0/id");
    }

    private String register() {
        String unit = named.ask("{ units(first: 1) { nodes { id } } }").clean().text("/units/nodes/0/id");
        return done("participantRegister", "participant",
                input("ref", ref(), "unitId", unit, "givenName", "Ebba", "familyName", land.hides() ? "Person " + mark : "Provling",
                        "birthDate", "1990-05-05", "residence", land.home(), "registration", land.home(), "residentSince", "2020-01-01",
                        "phone", phone, "email", mark + "@example.org", "protection", land.grade(), "protectionReason", "Reason " + mark,
                        "namedStaffId", staff("-tl-1")));
    }

    private JsonObject accept() {
        String programme = named.ask("{ programmes(first: 1) { nodes { id } } }").clean().text("/programmes/nodes/0/id");
        JsonObjectBuilder accept = Json.createObjectBuilder(input("participantId", participant, "programmeId", programme, "startedOn",
                "2026-09-01", "ownWishOn", "2026-08-20", "specialistId", specialist, "careContactId", staff("-cc-1")));
        accept.add("aims", Json.createArrayBuilder().add("WORK"));
        if (land.tenant().equals("haninge")) {
            accept.add("statements", Json.createArrayBuilder().add(input("key", "mentalIllHealth", "value", jakarta.json.JsonValue.TRUE)));
        }
        return accept.build();
    }

    private String done(String mutation, String noun, JsonObject input) {
        return named.step(mutation, noun + " { id }", input).done(mutation).text("/" + mutation + "/" + noun + "/id");
    }
}
