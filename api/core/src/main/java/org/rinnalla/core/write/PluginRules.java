package org.rinnalla.core.write;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.plugin.BenefitAdviser;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.EligibilityCheck;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.IdentifierReader;
import org.rinnalla.core.plugin.Listeners;

/** What writes ask of the country plugins. */
public final class PluginRules {
    private final CatalogueHolder holder;
    private final EligibilityCheck eligibility;
    private final IdentifierReader identifiers;
    private final Listeners listeners;
    private final BenefitAdviser benefits;

    public PluginRules(CatalogueHolder holder, Fence fence) {
        this.holder = holder;
        this.eligibility = new EligibilityCheck(fence);
        this.listeners = new Listeners(fence);
        this.identifiers = new IdentifierReader(fence);
        this.benefits = new BenefitAdviser(fence);
    }

    Catalogue catalogue(RequestContext context) {
        return holder.of(context);
    }

    Listeners listeners() {
        return listeners;
    }

    EligibilityCheck eligibility() {
        return eligibility;
    }

    IdentifierReader identifiers() {
        return identifiers;
    }

    BenefitAdviser benefits() {
        return benefits;
    }
}
