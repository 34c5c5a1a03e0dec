package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rinnalla.core.UserError;
import org.rinnalla.core.plugin.IdentifierReading;
import org.rinnalla.core.plugin.InstalledIdentifier;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.core.write.store.Identity;
import org.rinnalla.core.write.store.StoredParticipant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads national identifiers by the plugins of the tenant's country and seals them for their row. */
final class Identities {
    private static final Logger LOG = LoggerFactory.getLogger(Identities.class);
    private static final String FIELD = "nationalId";

    private Identities() {}

    /**
     * A national identifier that was read.
     *
     * @param identity as it is stored
     * @param birthDate what it holds
     */
    record Read(Identity identity, Optional<LocalDate> birthDate) {}

    /** Empty when it cannot be used; the draft says why, never with the number in it. */
    static Optional<Read> read(Desk desk, Draft<?> draft, long row, String input) {
        return switch (reading(desk, input)) {
            case IdentifierReading.Known(var kind, var valid) -> {
                int tenant = desk.context().actor().tenantId();
                Identity identity = new Identity(kind.type(), valid.masked(), desk.vault().seal(tenant, row, valid.normalised()),
                        desk.vault().blindIndex(tenant, kind.type(), valid.normalised()));
                yield Optional.of(new Read(identity, valid.birthDate()));
            }
            case IdentifierReading.Wrong(var kind, var violation) -> {
                String text = desk.catalogue().texts().text(kind.plugin().id(), desk.context().locale(), violation.message(),
                        violation.arguments());
                draft.wrong(new UserError(violation.code(), FIELD, text));
                yield Optional.empty();
            }
            case IdentifierReading.Unrecognised() -> {
                draft.wrong("NOT_RECOGNISED", FIELD, "error.identifier.unrecognised", Map.of("kinds", names(desk, kinds(desk))));
                yield Optional.empty();
            }
            case IdentifierReading.Unknown(PluginFault fault) -> {
                failed(draft, FIELD, fault);
                yield Optional.empty();
            }
        };
    }

    /** The birth date that the stored identifier of a participant holds. */
    static Optional<LocalDate> birthDate(Desk desk, Draft<?> draft, StoredParticipant participant) {
        return participant.identity().flatMap(identity -> {
            String whole = desk.vault().open(desk.context().actor().tenantId(), participant.id(), identity.cipher());
            return switch (reading(desk, whole)) {
                case IdentifierReading.Known(var _, var valid) -> valid.birthDate();
                case IdentifierReading.Unknown(PluginFault fault) -> {
                    failed(draft, FIELD, fault);
                    yield Optional.empty();
                }
                // The country's plugin has changed since: what it no longer knows cannot contradict.
                case IdentifierReading.Wrong _,IdentifierReading.Unrecognised _ -> Optional.empty();
            };
        });
    }

    /** A plugin did not answer: the log has it, the client hears which plugin. */
    static void failed(Draft<?> draft, String field, PluginFault fault) {
        LOG.error("event=plugin_fault plugin={} call=\"{}\" reason={}", fault.plugin(), fault.what(), fault.reason(), fault.cause());
        draft.failed(fault.plugin(), field);
    }

    /** What kinds of identifiers are called, in the caller's language. */
    static String names(Desk desk, List<InstalledIdentifier> kinds) {
        return String.join(", ", kinds.stream()
                .map(kind -> desk.catalogue().texts().text(kind.plugin().id(), desk.context().locale(), kind.kind().name(), Map.of()))
                .toList());
    }

    private static List<InstalledIdentifier> kinds(Desk desk) {
        return desk.catalogue().identifiers(desk.tenant().country());
    }

    private static IdentifierReading reading(Desk desk, String input) {
        return desk.plugins().identifiers().read(kinds(desk), input, desk.today());
    }
}
