package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.model.TeamNouns;
import org.rinnalla.core.write.command.Certified;
import org.rinnalla.core.write.command.RoleHeld;
import org.rinnalla.core.write.store.Sheets.Known;
import org.rinnalla.spi.Role;

/** Nobody is a peer supporter without a certificate that holds on the role's first day. */
final class PeerCertificates {
    private final Map<Long, List<Known>> known = new HashMap<>();

    /** Looks up the certificates of staff members who are there already. */
    void load(Desk desk, Set<Long> members) {
        desk.work().sheets().where(TeamNouns.PEER_CERTIFICATE, "staffMemberId", members).forEach(
                certificate -> known.computeIfAbsent(certificate.need("staffMemberId", Long.class), id -> new ArrayList<>())
                        .add(certificate));
    }

    /** Checks a role of somebody who is there already. */
    void check(Draft<?> draft, long member, RoleHeld role) {
        if (role.role() == Role.PEER_SUPPORTER
                && known.getOrDefault(member, List.of()).stream().noneMatch(each -> holds(each, role.startsOn()))) {
            missing(draft, role);
        }
    }

    /** Checks the first role of somebody new, with the certificate that was given along. */
    static void check(Draft<?> draft, @Nullable RoleHeld role, @Nullable Certified given) {
        if (given != null) {
            if (given.issuer() == null) {
                draft.wrong("REQUIRED", "certificateIssuer", "error.field.required");
            }
            if (given.issuedOn() == null) {
                draft.wrong("REQUIRED", "certificateIssuedOn", "error.field.required");
            } else if (given.expiresOn() != null && given.expiresOn().isBefore(given.issuedOn())) {
                draft.wrong("OUT_OF_RANGE", "certificateExpiresOn", "error.write.before-start", Map.of("start", given.issuedOn()));
            }
        }
        if (role != null && role.role() == Role.PEER_SUPPORTER && (given == null || !given.holdsOn(role.startsOn()))) {
            missing(draft, role);
        }
    }

    /** Records the certificate that was given along. */
    static void record(Desk desk, Draft<?> draft, long member, @Nullable Certified given) {
        if (given == null || given.issuer() == null || given.issuedOn() == null) {
            return;
        }
        Map<String, Object> values = new HashMap<>(Map.of("staffMemberId", member, "issuer", given.issuer(), "issuedOn", given.issuedOn()));
        if (given.course() != null) {
            values.put("course", given.course());
        }
        if (given.expiresOn() != null) {
            values.put("expiresOn", given.expiresOn());
        }
        long id = desk.work().sheets().make(TeamNouns.PEER_CERTIFICATE, values);
        draft.beside(Effect.made(TeamNouns.PEER_CERTIFICATE, id));
    }

    private static void missing(Draft<?> draft, RoleHeld role) {
        draft.wrong("PEER_CERTIFICATE_MISSING", "role", "error.team.certificate-missing", Map.of("day", role.startsOn()));
    }

    private static boolean holds(Known certificate, LocalDate day) {
        return !certificate.need("issuedOn", LocalDate.class).isAfter(day)
                && (!(certificate.value("expiresOn") instanceof LocalDate last) || !day.isAfter(last))
                && (!(certificate.value("revokedOn") instanceof LocalDate revoked) || day.isBefore(revoked));
    }
}
