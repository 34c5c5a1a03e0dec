package org.rinnalla.core.write;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UserError;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Listeners;
import org.rinnalla.core.plugin.Listeners.Found;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.spi.CommandEnvironment;
import org.rinnalla.spi.Role;

/**
 * The plugins' part in every command.
 *
 * @param context who asks
 * @param tenant whose plugins are asked
 * @param catalogue the plugins that the request sees
 * @param listeners the way to them
 */
record Listening(RequestContext context, Tenants.Tenant tenant, Catalogue catalogue, Listeners listeners) {
    /** What they say to a command that is sound so far goes into its draft. */
    void validate(Draft<?> draft) {
        if (!listeners.any(catalogue, tenant.country(), draft.attempt().kind().name())) {
            return;
        }
        Listeners.Verdict verdict = listeners.validate(catalogue, tenant.country(), facts(draft.attempt()));
        verdict.refusals().forEach(each -> draft.wrong(told(draft, each)));
        verdict.warnings().forEach(each -> draft.warn(told(draft, each)));
        verdict.fault().ifPresent(fault -> Identities.failed(draft, "", fault));
    }

    /** They hear that it is done. */
    void observe(List<Attempt> done) {
        for (Attempt attempt : done) {
            if (listeners.any(catalogue, tenant.country(), attempt.kind().name())) {
                listeners.observe(catalogue, tenant.country(), facts(attempt));
            }
        }
    }

    private UserError told(Draft<?> draft, Found found) {
        String text = catalogue.texts().text(found.plugin(), context.locale(), found.violation().message(), found.violation().arguments());
        return new UserError(found.violation().code(), draft.attempt().clientName(found.violation().field()), text,
                found.listener().value());
    }

    private CommandEnvironment facts(Attempt attempt) {
        return new Facts(attempt.kind().name(), LocalDate.ofInstant(context.at(), tenant.zone()), context.actor().role(), attempt.given(),
                attempt.plain());
    }

    private record Facts(String command, LocalDate today, Role role, Set<String> given,
            Map<String, Object> values) implements CommandEnvironment {}
}
