package org.rinnalla.graphql.fetch;

import java.time.LocalDate;
import java.util.function.Function;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.graphql.plan.Planning;

/**
 * What fetchers lean on, for one catalogue.
 *
 * @param today the day in the tenant's time zone
 * @param wording the official wording of the fidelity scale, if there is any
 */
public record Services(ReadService reads, Planning planning, Fence fence, FigureService figures, Function<RequestContext, LocalDate> today,
        FidelityWording wording) {
    Catalogue catalogue() {
        return planning.catalogue();
    }
}
