package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.RefusedPlugin;
import org.rinnalla.spi.Role;

/** The plugins of the catalogue, the refused ones too. */
final class PluginFields {
    private static final String TYPE = "Plugin";
    private final Services services;

    PluginFields(Services services) {
        this.services = services;
    }

    void addTo(Fetchers fetchers) {
        fetchers.put("Query", "plugins", environment -> all());
        fetchers.value(TYPE, "id", View.class, View::id);
        fetchers.value(TYPE, "country", View.class, View::country);
        fetchers.value(TYPE, "version", View.class, View::version);
        fetchers.value(TYPE, "spiRange", View.class, View::spiRange);
        fetchers.value(TYPE, "file", View.class, View::file);
        fetchers.value(TYPE, "state", View.class, View::state);
        for (String list : List.of("languages", "programmes", "identifiers", "codeTables", "reports", "fields")) {
            fetchers.value(TYPE, list, View.class, view -> view.lists().getOrDefault(list, List.of()));
        }
        fetchers.put(TYPE, "problems", PluginFields::problems);
        fetchers.value("PluginProblem", "rule", PluginProblem.class, problem -> problem.rule().code());
        fetchers.value("PluginProblem", "place", PluginProblem.class, PluginProblem::place);
        fetchers.value("PluginProblem", "message", PluginProblem.class, PluginProblem::message);
        fetchers.value("PluginProblem", "remedy", PluginProblem.class, PluginProblem::remedy);
    }

    private List<View> all() {
        List<View> all = new ArrayList<>();
        services.catalogue().plugins().forEach(plugin -> all.add(View.of(plugin)));
        services.catalogue().refused().forEach(plugin -> all.add(View.of(plugin)));
        return all;
    }

    private static DataFetcherResult<Object> problems(DataFetchingEnvironment environment) {
        Role role = Asked.context(environment).actor().role();
        if (role != Role.ADMINISTRATOR) {
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.field",
                    Map.of("field", "Plugin.problems", "role", role.name()));
        }
        View view = Objects.requireNonNull(environment.<View>getSource());
        return DataFetcherResult.newResult().data(view.problems()).build();
    }

    private record View(@Nullable String id, @Nullable String country, @Nullable String version, @Nullable String spiRange, String file,
            Map<String, List<?>> lists, List<PluginProblem> problems) {
        String state() {
            return country == null ? "REFUSED" : "ACTIVE";
        }

        static View of(InstalledPlugin plugin) {
            var given = plugin.contributions();
            Map<String, List<?>> lists = Map.of("languages", plugin.descriptor().languages(), "programmes",
                    given.programmes().stream().map(one -> one.id().value()).toList(), "identifiers",
                    given.identifiers().stream().map(one -> one.type()).toList(), "codeTables",
                    given.codeTables().stream().map(one -> one.id()).toList(), "reports",
                    given.reports().stream().map(one -> one.id()).toList(), "fields", given.schema().stream()
                            .flatMap(schema -> schema.fields().stream()).map(field -> field.type() + "." + field.field()).toList());
            return new View(plugin.id(), plugin.descriptor().country(), plugin.descriptor().version(), plugin.descriptor().spi().toString(),
                    plugin.source().file(), lists, List.of());
        }

        static View of(RefusedPlugin plugin) {
            return new View(plugin.id().orElse(null), null, plugin.version().orElse(null), null, plugin.file(), Map.of(),
                    plugin.problems());
        }
    }
}
