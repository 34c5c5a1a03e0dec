package org.rinnalla.rest.write;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandKinds;
import org.rinnalla.core.write.command.InputField;
import org.rinnalla.core.write.command.WorkKinds;
import org.rinnalla.rest.read.Names;

/**
 * A command's address.
 *
 * @param method of HTTP
 * @param path below {@code /v1}
 * @param kind the command
 * @param changed the reference that the path's {@code {id}} fills; empty text: it makes something new
 */
public record Verb(String method, String path, CommandKind kind, String changed) {
    /** All there are. */
    public static List<Verb> all() {
        return Stream.concat(core().stream(), CommandKinds.all().stream().filter(kind -> kind.noun().isSheet()).map(Verb::sheet)).toList();
    }

    private static List<Verb> core() {
        return List.of(made("providers", CommandKinds.PROVIDER_REGISTER), made("units", CommandKinds.UNIT_OPEN),
                made("programmes", CommandKinds.PROGRAMME_OPEN), made("staff-members", CommandKinds.STAFF_MEMBER_REGISTER),
                new Verb("POST", "/staff-members/{id}/roles", CommandKinds.STAFF_ROLE_GRANT, "staffMember"),
                new Verb("POST", "/staff-roles/{id}/end", CommandKinds.STAFF_ROLE_END, "staffRole"),
                made("participants", CommandKinds.PARTICIPANT_REGISTER), corrected(CommandKinds.PARTICIPANT_CORRECT, "participant"),
                done(CommandKinds.PARTICIPANT_MOVE, "participant", "move"),
                done(CommandKinds.PARTICIPANT_TRANSFER, "participant", "transfer"), made("enrolments", CommandKinds.ENROLMENT_ACCEPT),
                done(CommandKinds.ENROLMENT_ADVANCE, "enrolment", "advance"), done(CommandKinds.ENROLMENT_ASSIGN, "enrolment", "assign"),
                done(CommandKinds.ENROLMENT_END, "enrolment", "end"),
                done(CommandKinds.ENROLMENT_SUPPLEMENT, "enrolment", "supplement"), made("employers", CommandKinds.EMPLOYER_REGISTER),
                corrected(CommandKinds.EMPLOYER_CORRECT, "employer"), made("placements", CommandKinds.PLACEMENT_START),
                done(CommandKinds.PLACEMENT_CHANGE, "placement", "change"), done(CommandKinds.PLACEMENT_END, "placement", "end"),
                corrected(WorkKinds.PLACEMENT_CORRECT, "placement"), done(WorkKinds.PLACEMENT_LED_TO_JOB, "placement", "led-to-job"),
                done(WorkKinds.PLACEMENT_OFFER_HELP, "placement", "offer-help"),
                done(WorkKinds.PLACEMENT_NAME_SUPERVISOR, "placement", "name-supervisor"),
                made("contacts", CommandKinds.CONTACT_RECORD), corrected(CommandKinds.CONTACT_CORRECT, "contact"),
                done(CommandKinds.PARTICIPANT_PROTECT, "participant", "protect"), made("named-accesses", CommandKinds.NAMED_ACCESS_GRANT),
                done(CommandKinds.NAMED_ACCESS_END, "namedAccess", "end"), made("consents", CommandKinds.CONSENT_RECORD),
                done(CommandKinds.CONSENT_WITHDRAW, "consent", "withdraw"), made("disclosures", CommandKinds.DISCLOSURE_RECORD),
                done(CommandKinds.DISCLOSURE_END, "disclosure", "end"));
    }

    /** The inputs that stand in the body: the changed row is named by the path, its version by {@code If-Match}. */
    public List<InputField> fields() {
        return kind.fields().stream().filter(field -> changed.isEmpty() || !field.name().equals(changed) && !field.name().equals("version"))
                .toList();
    }

    public boolean changes() {
        return !changed.isEmpty();
    }

    /** The reference that the path fills. */
    Optional<InputField> target() {
        return kind.field(changed);
    }

    /** A sheet's addresses follow from its commands' names: {@code noteWithdraw} is {@code POST /notes/{id}/withdraw}. */
    private static Verb sheet(CommandKind kind) {
        if (!kind.changes()) {
            return made(Names.path(kind.noun()), kind);
        }
        String changed = kind.fields().getFirst().name();
        String noun = kind.noun().name();
        String verb = kind.name()
                .substring(kind.name().toLowerCase(Locale.ROOT).startsWith(noun.toLowerCase(Locale.ROOT)) ? noun.length() : 0);
        return verb.equals("Correct") ? corrected(kind, changed) : done(kind, changed, Names.kebab(decapital(verb)));
    }

    private static String decapital(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    private static Verb made(String plural, CommandKind kind) {
        return new Verb("POST", "/" + plural, kind, "");
    }

    private static Verb corrected(CommandKind kind, String changed) {
        return new Verb("PATCH", "/" + Names.path(kind.noun()) + "/{id}", kind, changed);
    }

    private static Verb done(CommandKind kind, String changed, String verb) {
        return new Verb("POST", "/" + Names.path(kind.noun()) + "/{id}/" + verb, kind, changed);
    }
}
