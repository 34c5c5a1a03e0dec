package org.rinnalla.graphql.fetch;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderOptions;
import org.dataloader.DataLoaderRegistry;
import org.dataloader.Try;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.graphql.plan.Meaning;
import org.rinnalla.spi.ObjectRef;
import org.rinnalla.spi.ResolverEnvironment;
import org.rinnalla.spi.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Data loaders for the plugins' fields, new for each request. */
public final class PluginLoaders {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLoaders.class);
    private static final int MAXIMUM_BATCH = 1000;
    private final Services services;
    private final List<Meaning.Contributed> fields = new ArrayList<>();

    public PluginLoaders(Services services) {
        this.services = services;
        Nouns.all().forEach(noun -> services.planning().meanings().of(noun).values().forEach(meaning -> {
            if (meaning instanceof Meaning.Contributed contributed) {
                fields.add(contributed);
            }
        }));
    }

    static String name(Meaning.Contributed contributed) {
        return contributed.plugin().id() + ":" + contributed.field().type() + "." + contributed.field().field();
    }

    /** Loaders that know the caller. */
    public DataLoaderRegistry registry(RequestContext context) {
        DataLoaderRegistry registry = new DataLoaderRegistry();
        for (Meaning.Contributed field : fields) {
            DataLoaderOptions options = DataLoaderOptions.newOptions().setMaxBatchSize(MAXIMUM_BATCH).build();
            DataLoader<ObjectRef, Object> loader = DataLoaderFactory.newDataLoaderWithTry(refs -> load(context, field, refs), options);
            registry.register(name(field), loader);
        }
        return registry;
    }

    private CompletionStage<List<Try<Object>>> load(RequestContext context, Meaning.Contributed field, List<ObjectRef> refs) {
        ResolverEnvironment environment = new Environment(context.locale(), context.actor().role(), services.today().apply(context));
        Answer<List<Object>> answer = services.fence().call(field.plugin(), "field " + field.field().type() + "." + field.field().field(),
                () -> plain(field.field().resolver().resolve(refs, environment), refs));
        return CompletableFuture.completedFuture(switch (answer) {
            case Answer.Answered<List<Object>>(List<Object> values) -> values.stream().map(PluginLoaders::given).toList();
            case Answer.Faulted<List<Object>>(PluginFault fault) -> failed(context, fault, refs.size());
        });
    }

    private static List<Try<Object>> failed(RequestContext context, PluginFault fault, int count) {
        LOG.warn("event=plugin-failed plugin={} what=\"{}\" reason={} requestId={}", fault.plugin(), fault.what(), fault.reason(),
                context.requestId());
        List<Try<Object>> tries = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            tries.add(Try.failed(new PluginFieldFailed(fault.plugin())));
        }
        return tries;
    }

    /** Runs inside the fence: reading a record of the plugin's is code of the plugin. */
    private static List<Object> plain(Map<ObjectRef, Object> values, List<ObjectRef> refs) {
        OutputBudget budget = new OutputBudget();
        List<Object> plain = new ArrayList<>();
        for (ObjectRef ref : refs) {
            Object value = values.get(ref);
            plain.add(value == null ? Nothing.HERE : budget.plain(value));
        }
        return plain;
    }

    @SuppressWarnings("NullAway") // A loader's value may be absent; its type parameter cannot say so.
    private static Try<Object> given(Object value) {
        return Try.succeeded(value == Nothing.HERE ? null : value);
    }

    private enum Nothing {
        HERE
    }

    private record Environment(Locale locale, Role role, LocalDate today) implements ResolverEnvironment {}
}
