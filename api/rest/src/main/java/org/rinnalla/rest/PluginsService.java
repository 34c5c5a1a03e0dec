package org.rinnalla.rest;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Contributions;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.RefusedPlugin;
import org.rinnalla.core.plugin.ReloadOutcome;
import org.rinnalla.core.plugin.ReloadReport;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Door;
import org.rinnalla.rest.http.Problems;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.spi.Role;

/**
 * {@code GET /plugins}: what is installed, for every role (it names nobody). Files and the problems of refused plugins are told to
 * administrators alone: they speak of the machine.
 */
public final class PluginsService implements HttpService {
    private final CatalogueHolder catalogue;
    private final Supplier<Optional<ReloadReport>> lastReload;
    private final Door door;

    /** @param lastReload the last time that the directory was read anew */
    public PluginsService(CatalogueHolder catalogue, Supplier<Optional<ReloadReport>> lastReload) {
        this.catalogue = catalogue;
        this.lastReload = lastReload;
        Router router = new Router().route("GET", "/plugins", this::list);
        this.door = new Door(() -> router, new Problems(catalogue), "/plugins");
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(door);
    }

    private Answer list(Call call) {
        call.query().allow(List.of());
        boolean whole = call.context().actor().role() == Role.ADMINISTRATOR;
        Catalogue current = catalogue.current();
        JsonOut json = new JsonOut().object().put("generation", current.generation()).name("items").list();
        current.plugins().forEach(plugin -> active(json, plugin, whole));
        current.refused().forEach(plugin -> refused(json, plugin, whole));
        json.endList();
        if (whole) {
            lastReload.get().ifPresent(report -> reload(json, report));
        }
        return Answer.json(200, json.endObject().bytes());
    }

    private static void reload(JsonOut json, ReloadReport report) {
        json.name("lastReload").object().put("at", report.at()).put("outcome", report.outcome().word()).name("problems").list();
        if (report.outcome() instanceof ReloadOutcome.Rejected(List<PluginProblem> problems)) {
            problems.forEach(problem -> json.object().put("file", problem.file()).put("rule", problem.rule().code())
                    .put("place", problem.place()).put("message", problem.message()).put("remedy", problem.remedy()).endObject());
        }
        json.endList().endObject();
    }

    private static void active(JsonOut json, InstalledPlugin plugin, boolean whole) {
        json.object().put("id", plugin.id()).put("version", plugin.descriptor().version()).put("country", plugin.descriptor().country())
                .put("spiRange", plugin.descriptor().spi().toString()).put("state", "active")
                .put("circuit", plugin.health().circuit().word()).put("vouched", plugin.source().voucher().word())
                .put("languages", plugin.descriptor().languages().stream().map(Locale::toLanguageTag).toList());
        if (whole) {
            json.put("file", plugin.source().file()).put("sha256", plugin.source().sha256());
        }
        Contributions gives = plugin.contributions();
        json.name("contributions").object().put("programmes", gives.programmes().stream().map(each -> each.id().value()).toList())
                .put("identifiers", gives.identifiers().stream().map(each -> each.type()).toList())
                .put("codeTables", gives.codeTables().stream().map(each -> each.id()).toList())
                .put("reports", gives.reports().stream().map(each -> each.id()).toList())
                .put("reportFormats", gives.writers().stream().map(each -> each.mediaType()).toList())
                .put("fields", gives.schema().stream().flatMap(schema -> schema.fields().stream())
                        .map(field -> field.type() + "." + field.field()).toList())
                .put("data", gives.data().stream().flatMap(data -> data.fields().stream().map(field -> data.noun() + "." + field.name()))
                        .toList())
                .endObject().endObject();
    }

    private static void refused(JsonOut json, RefusedPlugin plugin, boolean whole) {
        json.object().put("id", value(plugin.id())).put("version", value(plugin.version())).put("state", "refused");
        if (whole) {
            json.put("file", plugin.file()).name("problems").list();
            plugin.problems().forEach(problem -> problem(json, problem));
            json.endList();
        }
        json.endObject();
    }

    private static void problem(JsonOut json, PluginProblem problem) {
        json.object().put("rule", problem.rule().code()).put("place", problem.place()).put("message", problem.message())
                .put("remedy", problem.remedy()).endObject();
    }

    private static @Nullable String value(Optional<String> text) {
        return text.orElse(null);
    }
}
