package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.Optional;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.read.Scope;
import org.rinnalla.core.write.store.StoredConsent;
import org.rinnalla.core.write.store.StoredContact;
import org.rinnalla.core.write.store.StoredDisclosure;
import org.rinnalla.core.write.store.StoredEnrolment;
import org.rinnalla.core.write.store.StoredNamedAccess;
import org.rinnalla.core.write.store.StoredParticipant;
import org.rinnalla.core.write.store.StoredPlacement;
import org.rinnalla.core.write.store.StoredRow;
import org.rinnalla.core.write.store.StoredUnit;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.spi.Reach;
import org.rinnalla.spi.Role;

/**
 * What handlers work with in one transaction.
 *
 * @param context who asks
 * @param reach how far the right to do this reaches
 * @param tenant the tenant's country and zone
 * @param plugins the plugins' rules
 * @param catalogue the plugins in force since the beginning of the request
 * @param vault for national identifiers
 * @param work the transaction
 */
record Desk(RequestContext context, Reach reach, Tenants.Tenant tenant, PluginRules plugins, Catalogue catalogue, IdentifierVault vault,
        Work work) {
    Listening listening() {
        return new Listening(context, tenant, catalogue, plugins.listeners());
    }

    LocalDate today() {
        return LocalDate.ofInstant(context.at(), tenant.zone());
    }

    /** The rows that the caller may name. */
    Scope scope(Class<? extends StoredRow> type) {
        boolean bound = type == StoredParticipant.class || type == StoredEnrolment.class || type == StoredPlacement.class
                || type == StoredContact.class || type == StoredUnit.class || type == StoredNamedAccess.class || type == StoredConsent.class
                || type == StoredDisclosure.class;
        return bound ? units() : new Scope.Tenant();
    }

    /** The rows of a sheet that the caller may name. */
    Scope scope(Noun sheet) {
        return sheet.scopedBy().isEmpty() ? new Scope.Tenant() : units();
    }

    boolean reaches(long unit) {
        return switch (units()) {
            case Scope.Tenant() -> true;
            case Scope.Units(var ids) -> ids.contains(unit);
            default -> false;
        };
    }

    /** The caller as a staff member; empty: not one that the tenant knows. */
    Optional<Long> itself() {
        return work.lookups().staffMember(context.actor().subject());
    }

    /** True when the caller's right ends at units. */
    boolean bound() {
        return !(units() instanceof Scope.Tenant);
    }

    private Scope units() {
        return switch (reach) {
            case TENANT -> new Scope.Tenant();
            case UNIT -> switch (context.actor().units()) {
                case UnitScope.AllUnits() -> new Scope.Tenant();
                case UnitScope.Units(var ids) -> ids.isEmpty() ? new Scope.Nothing() : new Scope.Units(ids);
            };
            case OWN -> context.actor().role() == Role.PARTICIPANT
                    ? new Scope.OwnParticipant(context.actor().subject())
                    : new Scope.OwnStaff(context.actor().subject(), Scope.Wall.around(catalogue.consentedProgrammes(), today()));
        };
    }
}
