package org.rinnalla.core.write;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.UserError;
import org.rinnalla.core.plugin.IdentifierReading;
import org.rinnalla.core.plugin.InstalledIdentifier;

/** Reads registration numbers of employers and providers by the plugins of the tenant's country. */
final class Registrations {
    private static final String FIELD = "registrationNumber";

    private Registrations() {}

    /** Says what is wrong with it; one that no kind knows is minded and kept. */
    static void check(Desk desk, Draft<?> draft, @Nullable String number) {
        if (number == null) {
            return;
        }
        switch (reading(desk, number)) {
            case IdentifierReading.Known _ -> {
            }
            case IdentifierReading.Wrong(var kind, var violation) -> draft.wrong(new UserError(violation.code(), FIELD, desk.catalogue()
                    .texts().text(kind.plugin().id(), desk.context().locale(), violation.message(), violation.arguments())));
            case IdentifierReading.Unrecognised() -> {
                if (!kinds(desk).isEmpty()) {
                    draft.warn("NOT_RECOGNISED", FIELD, "error.registration.unrecognised",
                            Map.of("kinds", Identities.names(desk, kinds(desk))));
                }
            }
            case IdentifierReading.Unknown(var fault) -> Identities.failed(draft, FIELD, fault);
        }
    }

    /** The one form that is stored and compared. */
    static @Nullable String normalised(Desk desk, @Nullable String number) {
        return number != null && reading(desk, number) instanceof IdentifierReading.Known(var _, var valid) ? valid.normalised() : number;
    }

    private static IdentifierReading reading(Desk desk, String number) {
        return desk.plugins().identifiers().read(kinds(desk), number, desk.today());
    }

    private static List<InstalledIdentifier> kinds(Desk desk) {
        return desk.catalogue().organisationIdentifiers(desk.tenant().country());
    }
}
