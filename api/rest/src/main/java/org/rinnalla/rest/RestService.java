package org.rinnalla.rest;

import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import java.util.List;
import org.rinnalla.core.crypto.Cursors;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.follow.ProtectionGrades;
import org.rinnalla.core.follow.SupportPlanDocuments;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.rest.career.CareerEndpoints;
import org.rinnalla.rest.exports.ExportEndpoint;
import org.rinnalla.rest.follow.FollowEndpoints;
import org.rinnalla.rest.http.Door;
import org.rinnalla.rest.http.Problems;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.imports.ImportEndpoint;
import org.rinnalla.rest.json.RequestBody;
import org.rinnalla.rest.quality.QualityEndpoints;
import org.rinnalla.rest.read.ProgrammeLists;
import org.rinnalla.rest.read.ReadEndpoints;
import org.rinnalla.rest.reports.FigureEndpoints;
import org.rinnalla.rest.reports.ReportEndpoints;
import org.rinnalla.rest.write.WriteEndpoints;

/** Everything below {@code /v1}. The request's context holds a {@link org.rinnalla.core.RequestContext}, or the answer is 401. */
public final class RestService implements HttpService {
    private final Router router = new Router();
    private final Door door;

    public RestService(RestServices services, Ids ids, Cursors cursors, CatalogueHolder catalogue, RestLimits limits) {
        Problems problems = new Problems(catalogue);
        ReadEndpoints reads = new ReadEndpoints(services.reads(), ids, cursors);
        reads.route(router);
        new ProgrammeLists(services.reads(), reads, catalogue, ids).route(router);
        new WriteEndpoints(services.writes(), services.commands(), reads, ids, limits.bodyBytes()).route(router);
        new ImportEndpoint(services.imports(), problems, limits.importBytes()).route(router);
        new ExportEndpoint(services.exports()).route(router);
        new FollowEndpoints(reads, services.reads(), catalogue, ids).route(router);
        new FigureEndpoints(services.counting().figures(), services.reads(), ids).route(router);
        new ReportEndpoints(services.counting().reports(), ids, new RequestBody(limits.bodyBytes())).route(router);
        new QualityEndpoints(services.reads(), reads, ids, () -> catalogue.current().texts(), services.wording()).route(router);
        new CareerEndpoints(services.counting().benefits(), new SupportPlanDocuments(services.reads()),
                new ProtectionGrades(services.reads()), catalogue, ids).route(router);
        this.door = new Door(() -> router, problems);
    }

    @Override
    public void routing(HttpRules rules) {
        rules.any(door);
    }

    /** Every address as {@code GET /participants/{id}}, for checks of the documentation. */
    List<String> addresses() {
        return router.all();
    }
}
