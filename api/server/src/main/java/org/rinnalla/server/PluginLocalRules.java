package org.rinnalla.server;

import java.time.LocalDate;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.LocalRules;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.write.Tenants;

/** What the plugins in force say about access in a tenant. */
record PluginLocalRules(CatalogueHolder catalogues, Tenants tenants) implements LocalRules {
    @Override
    public Local of(RequestContext context) {
        Tenants.Tenant tenant = tenants.of(context.actor().tenantId());
        Catalogue.Locally locally = catalogues.of(context).locally(tenant.country());
        return new Local(LocalDate.ofInstant(context.at(), tenant.zone()), locally.grades(), locally.consented(), locally.extensions());
    }
}
