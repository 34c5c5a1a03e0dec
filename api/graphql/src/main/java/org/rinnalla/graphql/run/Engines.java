package org.rinnalla.graphql.run;

import graphql.schema.PropertyDataFetcher;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueFollower;
import org.rinnalla.core.plugin.CatalogueHolder;

/** An engine for each catalogue that is in use: a new one is built before its catalogue is in force, and requests in flight end on the old. */
public final class Engines implements CatalogueFollower {
    private final CatalogueHolder catalogues;
    private final Function<Catalogue, Engine> make;
    private final Map<Long, Engine> engines = new ConcurrentHashMap<>();

    public Engines(CatalogueHolder catalogues, Function<Catalogue, Engine> make) {
        this.catalogues = catalogues;
        this.make = make;
        catalogues.follow(this);
    }

    /** The engine of the catalogue that the request sees. */
    public Engine of(RequestContext context) {
        return engine(catalogues.of(context));
    }

    /** The engine of the catalogue in force. */
    public Engine current() {
        return engine(catalogues.current());
    }

    @Override
    public void prepare(Catalogue next) {
        engine(next);
    }

    @Override
    public void retired(Catalogue old) {
        engines.remove(old.generation());
        // Its caches are the Java machine's: they would keep the classes of plugins.
        PropertyDataFetcher.clearReflectionCache();
    }

    private Engine engine(Catalogue catalogue) {
        Engine known = engines.get(catalogue.generation());
        return known == null ? engines.computeIfAbsent(catalogue.generation(), generation -> make.apply(catalogue)) : known;
    }
}
