package org.rinnalla.core.plugin;

import org.rinnalla.spi.BenefitAdvice;
import org.rinnalla.spi.BenefitEnvironment;

/** Asks a country's benefit rules what to mind. */
public final class BenefitAdviser {
    private final Fence fence;

    public BenefitAdviser(Fence fence) {
        this.fence = fence;
    }

    public Answer<BenefitAdvice> advise(InstalledBenefits benefits, BenefitEnvironment environment) {
        return fence.call(benefits.plugin(), "benefit rules", () -> new BenefitAdvice(
                benefits.rules().advise(environment).warnings().stream().limit(PluginLimits.CONTRIBUTIONS).map(PlainValues::of).toList()));
    }
}
