package org.rinnalla.graphql.run;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;

/** The engine of the catalogue in force; a new catalogue gets a new one, and requests in flight end on the old. */
public final class Engines {
    private final CatalogueHolder catalogues;
    private final Function<Catalogue, Engine> make;
    private final AtomicReference<@Nullable Engine> current = new AtomicReference<>();

    public Engines(CatalogueHolder catalogues, Function<Catalogue, Engine> make) {
        this.catalogues = catalogues;
        this.make = make;
    }

    public Engine current() {
        Engine engine = current.get();
        return engine != null && engine.generation() == catalogues.current().generation() ? engine : renew();
    }

    private synchronized Engine renew() {
        Catalogue catalogue = catalogues.current();
        Engine engine = current.get();
        if (engine == null || engine.generation() != catalogue.generation()) {
            engine = make.apply(catalogue);
            current.set(engine);
        }
        return engine;
    }
}
