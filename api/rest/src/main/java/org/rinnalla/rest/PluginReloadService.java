package org.rinnalla.rest;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.UserError;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.PluginAdministration;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.ReloadOutcome;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Door;
import org.rinnalla.rest.http.Problems;
import org.rinnalla.rest.http.Refusal;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;

/** {@code POST /v1/plugins/reload}: an administrator has the plugins directory read anew. */
public final class PluginReloadService implements HttpService {
    private static final String PATH = "/v1/plugins";
    private final CatalogueHolder catalogue;
    private final PluginAdministration administration;
    private final Door door;

    public PluginReloadService(CatalogueHolder catalogue, PluginAdministration administration) {
        this.catalogue = catalogue;
        this.administration = administration;
        Router router = new Router().route("POST", PATH + "/reload", this::reload);
        this.door = new Door(() -> router, new Problems(catalogue), PATH);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(door);
    }

    private Answer reload(Call call) {
        call.query().allow(List.of());
        ReloadOutcome outcome = administration.reload(call.context());
        if (outcome instanceof ReloadOutcome.Rejected(List<PluginProblem> problems)) {
            throw Refusal.command(ErrorCode.VALIDATION_FAILED,
                    problems.stream().map(problem -> new UserError(problem.rule().name(), "", problem.line())).toList());
        }
        return Answer.json(200,
                new JsonOut().object().put("outcome", outcome.word()).put("generation", catalogue.current().generation()).endObject()
                        .bytes());
    }
}
