package org.rinnalla.graphql;

import java.time.LocalDate;
import java.util.function.Function;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.access.Policy;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.fidelity.FidelityWording;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.write.command.CommandReader;

/**
 * What GraphQL stands on.
 *
 * @param reads the way of every read
 * @param writes the way of every write
 * @param commands reads the inputs of writes
 * @param secrets ids, cursors
 * @param plugins the catalogue in force and the fence around plugins
 * @param policy who may see what
 * @param today the day in the caller's tenant
 */
public record GraphQlParts(ReadService reads, Writes writes, CommandReader commands, Secrets secrets, Plugins plugins, Policy policy,
        Function<RequestContext, LocalDate> today) {
    /** What makes ids and cursors opaque. */
    public record Secrets(Ids ids, Cursors cursors) {}

    /** The plugins, the way to call them, the wording of the fidelity scale that the installation brings, and what counts. */
    public record Plugins(CatalogueHolder catalogues, Fence fence, FidelityWording wording, FigureService figures) {
        public Plugins(CatalogueHolder catalogues, Fence fence, FigureService figures) {
            this(catalogues, fence, FidelityWording.NONE, figures);
        }
    }

    Ids ids() {
        return secrets.ids();
    }

    Cursors cursors() {
        return secrets.cursors();
    }

    CatalogueHolder catalogues() {
        return plugins.catalogues();
    }

    FigureService figures() {
        return plugins.figures();
    }

    Fence fence() {
        return plugins.fence();
    }
}
