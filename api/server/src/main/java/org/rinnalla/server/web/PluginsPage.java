package org.rinnalla.server.web;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.Contributions;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.RefusedPlugin;
import org.rinnalla.spi.Role;

/** {@code GET /plugins}: which plugins are in force, what they bring, and for an administrator why others are not. */
public final class PluginsPage implements HttpService {
    private final Supplier<Catalogue> catalogue;

    public PluginsPage(Supplier<Catalogue> catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void routing(HttpRules rules) {
        rules.get("/", this::answer);
    }

    private void answer(ServerRequest request, ServerResponse response) {
        Catalogue current = catalogue.get();
        boolean reasons = request.context().get(RequestContext.class).filter(context -> context.actor().role() == Role.ADMINISTRATOR)
                .isPresent();
        String items = Stream.concat(current.plugins().stream().map(PluginsPage::installed),
                current.refused().stream().map(each -> refused(each, reasons))).collect(Collectors.joining(","));
        response.header(HeaderNames.CONTENT_TYPE, "application/json");
        response.send(("{\"items\":[" + items + "]}").getBytes(StandardCharsets.UTF_8));
    }

    private static String installed(InstalledPlugin plugin) {
        Contributions brings = plugin.contributions();
        return "{\"id\":" + Answers.quoted(plugin.id()) + ",\"version\":" + Answers.quoted(plugin.descriptor().version()) + ",\"country\":"
                + Answers.quoted(plugin.descriptor().country()) + ",\"spi\":" + Answers.quoted(plugin.descriptor().spi().toString())
                + ",\"languages\":" + texts(plugin.descriptor().languages().stream().map(language -> language.toLanguageTag()).toList())
                + ",\"file\":" + Answers.quoted(plugin.source().file()) + ",\"sha256\":" + Answers.quoted(plugin.source().sha256())
                + ",\"state\":\"ACTIVE\",\"contributions\":{\"programmes\":"
                + texts(brings.programmes().stream().map(each -> each.id().value()).toList()) + ",\"identifiers\":"
                + brings.identifiers().size() + ",\"codeTables\":" + texts(brings.codeTables().stream().map(each -> each.id()).toList())
                + ",\"reports\":" + texts(brings.reports().stream().map(each -> each.id()).toList()) + ",\"reportWriters\":"
                + texts(brings.writers().stream().map(each -> each.mediaType()).toList()) + ",\"schema\":" + brings.schema().isPresent()
                + "},\"problems\":[]}";
    }

    private static String refused(RefusedPlugin plugin, boolean reasons) {
        return "{\"id\":" + text(plugin.id()) + ",\"version\":" + text(plugin.version()) + ",\"file\":" + Answers.quoted(plugin.file())
                + ",\"state\":\"REFUSED\",\"problems\":["
                + (reasons ? plugin.problems().stream().map(PluginsPage::problem).collect(Collectors.joining(",")) : "") + "]}";
    }

    private static String problem(PluginProblem problem) {
        return "{\"rule\":" + Answers.quoted(problem.rule().code()) + ",\"place\":" + Answers.quoted(problem.place()) + ",\"message\":"
                + Answers.quoted(problem.message()) + ",\"remedy\":" + Answers.quoted(problem.remedy()) + "}";
    }

    private static String text(Optional<String> value) {
        return value.map(Answers::quoted).orElse("null");
    }

    private static String texts(List<String> values) {
        return values.stream().map(Answers::quoted).collect(Collectors.joining(",", "[", "]"));
    }
}
