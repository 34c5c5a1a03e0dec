package org.rinnalla.graphql.fetch;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
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
        fetchers.put(TYPE, "file", environment -> told(environment, "file", View::file));
        fetchers.value(TYPE, "state", View.class, View::state);
        fetchers.value(TYPE, "circuit", View.class, View::circuit);
        for (String list : List.of("languages", "programmes", "identifiers", "codeTables", "reports", "fields")) {
            fetchers.value(TYPE, list, View.class, view -> view.list(list));
        }
        fetchers.put(TYPE, "problems", environment -> told(environment, "problems", View::problems));
        fetchers.value("PluginProblem", "rule", PluginProblem.class, problem -> problem.rule().code());
        fetchers.value("PluginProblem", "place", PluginProblem.class, PluginProblem::place);
        fetchers.value("PluginProblem", "message", PluginProblem.class, PluginProblem::message);
        fetchers.value("PluginProblem", "remedy", PluginProblem.class, PluginProblem::remedy);
    }

    private List<View> all() {
        List<View> all = new ArrayList<>();
        services.catalogue().plugins().forEach(plugin -> all.add(new View.Active(plugin)));
        services.catalogue().refused().forEach(plugin -> all.add(new View.Refused(plugin)));
        return all;
    }

    /** Files and problems speak of the machine: to administrators alone. */
    private static DataFetcherResult<Object> told(DataFetchingEnvironment environment, String field, Function<View, Object> what) {
        Role role = Asked.context(environment).actor().role();
        if (role != Role.ADMINISTRATOR) {
            throw new RinnallaException(ErrorCode.FORBIDDEN, "error.forbidden.field",
                    Map.of("field", "Plugin." + field, "role", role.name()));
        }
        View view = Objects.requireNonNull(environment.<View>getSource());
        return DataFetcherResult.newResult().data(what.apply(view)).build();
    }

    private sealed interface View {
        record Active(InstalledPlugin plugin) implements View {}

        record Refused(RefusedPlugin plugin) implements View {}

        default @Nullable String id() {
            return switch (this) {
                case Active(InstalledPlugin plugin) -> plugin.id();
                case Refused(RefusedPlugin plugin) -> plugin.id().orElse(null);
            };
        }

        default @Nullable String version() {
            return switch (this) {
                case Active(InstalledPlugin plugin) -> plugin.descriptor().version();
                case Refused(RefusedPlugin plugin) -> plugin.version().orElse(null);
            };
        }

        default @Nullable String country() {
            return this instanceof Active(InstalledPlugin plugin) ? plugin.descriptor().country() : null;
        }

        default @Nullable String spiRange() {
            return this instanceof Active(InstalledPlugin plugin) ? plugin.descriptor().spi().toString() : null;
        }

        default @Nullable String circuit() {
            return this instanceof Active(InstalledPlugin plugin) ? plugin.health().circuit().name() : null;
        }

        default String file() {
            return switch (this) {
                case Active(InstalledPlugin plugin) -> plugin.source().file();
                case Refused(RefusedPlugin plugin) -> plugin.file();
            };
        }

        default String state() {
            return this instanceof Active ? "ACTIVE" : "REFUSED";
        }

        default List<?> list(String name) {
            if (!(this instanceof Active(InstalledPlugin plugin))) {
                return List.of();
            }
            var given = plugin.contributions();
            return switch (name) {
                case "languages" -> plugin.descriptor().languages();
                case "programmes" -> given.programmes().stream().map(one -> one.id().value()).toList();
                case "identifiers" -> given.identifiers().stream().map(one -> one.type()).toList();
                case "codeTables" -> given.codeTables().stream().map(one -> one.id()).toList();
                case "reports" -> given.reports().stream().map(one -> one.id()).toList();
                default -> Stream.concat(given.schema().stream().flatMap(schema -> schema.fields().stream())
                        .map(field -> field.type() + "." + field.field()),
                        given.data().stream()
                                .flatMap(data -> data.fields().stream().map(field -> data.noun() + "." + field.name())))
                        .toList();
            };
        }

        default List<PluginProblem> problems() {
            return this instanceof Refused(RefusedPlugin plugin) ? plugin.problems() : List.of();
        }
    }
}
