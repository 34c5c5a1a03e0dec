package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import java.util.Map;

/** Every fetcher of the house. Fields of plugins' own types are read by name and are not among them. */
public final class AllFetchers {
    private AllFetchers() {}

    public static Map<FieldCoordinates, DataFetcher<?>> of(Services services, Writing writing) {
        Fetchers fetchers = new Fetchers();
        new RootFields(services).addTo(fetchers);
        new IntakeFields(services).addTo(fetchers);
        new BoardFields(services).addTo(fetchers);
        new ViewerFields(services).addTo(fetchers);
        new RowFields(services).addTo(fetchers);
        new PageFields(services.planning().cursors()).addTo(fetchers);
        new PluginFields(services).addTo(fetchers);
        new FollowFields(services).addTo(fetchers);
        new CatalogueFields(services).addTo(fetchers);
        new QualityFields(services).addTo(fetchers);
        new FigureFields(services).addTo(fetchers);
        new BenefitFields(services).addTo(fetchers);
        new MutationFields(services, writing).addTo(fetchers);
        return fetchers.all();
    }
}
