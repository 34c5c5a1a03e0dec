package org.rinnalla.graphql.fetch;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.read.Row;
import org.rinnalla.graphql.plan.Lookahead;
import org.rinnalla.graphql.plan.Meaning;
import org.rinnalla.spi.ObjectRef;

/** A field of a plugin: asked for all rows of the answer at once. */
final class ContributedField implements DataFetcher<@Nullable Object> {
    private final Meaning.Contributed contributed;
    private final Services services;
    private final Noun noun;

    ContributedField(Meaning.Contributed contributed, Services services, Noun noun) {
        this.contributed = contributed;
        this.services = services;
        this.noun = noun;
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment environment) {
        Row row = Objects.requireNonNull(environment.<Row>getSource());
        RequestContext context = Asked.context(environment);
        if (!Lookahead.maySee(services.planning().policy(), context, noun, contributed)) {
            return null;
        }
        Map<String, Object> facts = new HashMap<>();
        for (Attribute attribute : Lookahead.facts(services.planning().policy(), context, noun)) {
            Object value = row.value("." + attribute.name());
            if (value != null) {
                facts.put(attribute.name(), value);
            }
        }
        String id = services.planning().ids().encode(noun, context.actor().tenantId(), row.id());
        DataLoader<ObjectRef, Object> loader = Objects.requireNonNull(environment.getDataLoader(PluginLoaders.name(contributed)));
        return loader.load(new ObjectRef(id, facts));
    }
}
