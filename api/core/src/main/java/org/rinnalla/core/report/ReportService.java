package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.UserError;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.count.Courses;
import org.rinnalla.core.count.FigureService;
import org.rinnalla.core.crypto.Pseudonyms;
import org.rinnalla.core.document.Document;
import org.rinnalla.core.fidelity.FidelityViews;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.plugin.InstalledReport;
import org.rinnalla.core.plugin.InstalledWriter;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.ReportParameter;
import org.rinnalla.spi.ReportSubject;
import org.rinnalla.spi.ReportTable;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TextKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the plugins' reports over what the caller may see: a team leader's report counts the own units, a programme manager's the tenant. */
public final class ReportService {
    private static final Logger LOG = LoggerFactory.getLogger(ReportService.class);
    private static final Set<Role> RUNNERS = EnumSet.of(Role.EMPLOYMENT_SPECIALIST, Role.TEAM_LEADER, Role.PROGRAMME_MANAGER,
            Role.RESEARCHER, Role.INTEGRATION);

    private final ReadService reads;
    private final AuditTrail audit;
    private final CatalogueHolder catalogue;
    private final Fence fence;
    private final FigureService figures;
    private final Pseudonyms pseudonyms;

    public ReportService(ReadService reads, AuditTrail audit, CatalogueHolder catalogue, Fence fence, Pseudonyms pseudonyms) {
        this.reads = reads;
        this.audit = audit;
        this.catalogue = catalogue;
        this.fence = fence;
        this.figures = new FigureService(reads, audit, catalogue, fence);
        this.pseudonyms = pseudonyms;
    }

    /** The roles that may run reports; those of fidelity reviews are for whoever sees the reviews. */
    public static Set<Role> runners() {
        return Set.copyOf(RUNNERS);
    }

    /** The reports that the caller's role may run for a programme that the tenant has. */
    public List<ReportInfo> reports(RequestContext context) {
        allow(context, runs(context) || FidelityViews.may(context, reads));
        Catalogue current = catalogue.of(context);
        return OfferedReports.of(context, reads, current).stream().filter(report -> may(context, report))
                .map(report -> info(current, report, context.locale())).toList();
    }

    /** The media types in which results can be written beside JSON and CSV. */
    public List<String> mediaTypes() {
        return catalogue.current().writers().stream().map(each -> each.writer().mediaType()).toList();
    }

    /**
     * Counts.
     *
     * @throws RinnallaException when the role may not run reports, or there is no such report or programme, or the plugin fails
     */
    public Outcome<ReportResult> run(RequestContext context, ReportRequest request) {
        allow(context, runs(context) || FidelityViews.may(context, reads));
        Catalogue current = catalogue.of(context);
        InstalledReport report = current.report(request.report())
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "report.unknown",
                        Map.of("allowed", String.join(", ", current.reports().stream().map(InstalledReport::id).toList()))));
        allow(context, may(context, report));
        allow(context, report, request);
        Row programme = reads.byId(context, request.programme(), Selection.of(Nouns.PROGRAMME, "name", "definition"))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "report.programme.missing"));
        ProgrammeId id = new ProgrammeId(programme.find("definition", String.class).orElse(""));
        InstalledProgramme rules = current.programme(id)
                .orElseThrow(() -> new RinnallaException(ErrorCode.PLUGIN_FAILED, "report.programme.no-plugin",
                        Map.of("definition", id.value())));
        if (!report.fits(id)) {
            return Outcome.refused(ErrorCode.VALIDATION_FAILED, new UserError("REPORT_NOT_FOR_PROGRAMME", "programmeId",
                    text(current, context.locale(), "report.programme.unfit", Map.of("report", report.id(), "allowed", allowed(report)))));
        }
        return switch (new ReportParameters(current.texts(), context.locale()).check(report.definition().parameters(),
                request.parameters())) {
            case Outcome.Refused<Map<String, Object>>(ErrorCode code, List<UserError> errors) -> new Outcome.Refused<>(code, errors);
            case Outcome.Done<Map<String, Object>>(Map<String, Object> values, List<UserError> warnings) -> Outcome
                    .done(counted(speaking(context, current, report), request, new Asked(current, report, rules, values),
                            programme.find("name", String.class).orElse("")));
        };
    }

    /** What is to be counted by which rules, all of it checked. */
    private record Asked(Catalogue catalogue, InstalledReport report, InstalledProgramme rules, Map<String, Object> parameters) {}

    /** One language for the plugin's texts and the platform's: the nearest that the plugin has, as a mixture has two words for one thing. */
    private static RequestContext speaking(RequestContext context, Catalogue catalogue, InstalledReport report) {
        return new RequestContext(context.actor(), catalogue.texts().nearest(report.plugin().id(), context.locale()), context.purpose(),
                context.requestId(), context.at());
    }

    private ReportResult counted(RequestContext context, ReportRequest request, Asked asked, String programme) {
        InstalledReport report = asked.report();
        ReportTable table = table(context, report, new RunEnvironment(asked.rules().definition(), request.date(), context.locale(),
                asked.parameters(), new AtomicBoolean(), more(context, request, asked)));
        LOG.info("event=report-run request={} report={} rows={}", context.requestId(), report.id(), table.rows().size());
        boolean published = !rows(report) && (request.published() || !exact(context));
        ResultParts parts = new ResultParts(asked.catalogue().texts(), context.locale(), report,
                published ? report.definition().smallNumbers() : Optional.empty());
        return new ReportResult(info(asked.catalogue(), report, context.locale()), programme, request.date(), context.locale(), published,
                parts.of(table));
    }

    private RunEnvironment.More more(RequestContext context, ReportRequest request, Asked asked) {
        InstalledReport report = asked.report();
        LocalDate date = request.date();
        String scope = report.id() + " " + date.getYear() + "-" + (date.getMonthValue() + 2) / 3;
        return new RunEnvironment.More(
                new ReportSource(context, reads, figures, request.programme(), asked.rules(), asked.catalogue().texts()),
                rows(report)
                        ? Optional.of(new ReportPersons(context, reads, report.definition().subject(), date, pseudonyms, scope))
                        : Optional.empty(),
                new Courses(context, reads, request.programme(), asked.rules().definition().mainActivity()));
    }

    /** A row a person is for those who see the person, and never for what is given to anybody. */
    private void allow(RequestContext context, InstalledReport report, ReportRequest request) {
        if (rows(report) && (request.published() || !exact(context) || !reads.mayShow(context, Nouns.CONSENT, "purpose"))) {
            audit.record(new AuditEntry(context, AuditAction.REPORT, Nouns.ENROLMENT.name(), OptionalLong.empty(), AuditEntry.Seen.NOTHING,
                    "DENIED"));
            throw new RinnallaException(ErrorCode.FORBIDDEN, "report.rows.forbidden", Map.of("role", context.actor().role().name()));
        }
    }

    /** A result as pages that can be printed. */
    public Document pages(ReportResult result) {
        return new ReportPages(catalogue.current().texts(), result).document();
    }

    /** Exact figures stay inside the unit: with those who see the people who are counted. */
    private boolean exact(RequestContext context) {
        return reads.mayShow(context, Nouns.PARTICIPANT, "familyName");
    }

    /** A result in a plugin's format. */
    public byte[] write(RequestContext context, ReportResult result, String mediaType) {
        InstalledWriter writer = catalogue.of(context).writer(mediaType)
                .orElseThrow(() -> new RinnallaException(ErrorCode.BAD_REQUEST, "report.format.unknown",
                        Map.of("allowed", String.join(", ", mediaTypes()))));
        return switch (writer.write(fence, new WrittenOutput(result))) {
            case Answer.Answered<byte[]>(byte[] bytes) -> bytes;
            case Answer.Faulted<byte[]>(PluginFault fault) -> throw failed(context, fault);
        };
    }

    private ReportTable table(RequestContext context, InstalledReport report, RunEnvironment environment) {
        Answer<ReportTable> answer = report.run(fence, environment);
        environment.more().source().failure().ifPresent(failure -> {
            throw failure;
        });
        return switch (answer) {
            case Answer.Answered<ReportTable>(ReportTable table) -> table;
            case Answer.Faulted<ReportTable>(PluginFault fault) -> throw failed(context, fault);
        };
    }

    private static RinnallaException failed(RequestContext context, PluginFault fault) {
        LOG.warn("event=plugin-failed request={} plugin={} what=\"{}\" reason={}", context.requestId(), fault.plugin(), fault.what(),
                fault.reason(), fault.cause());
        return new RinnallaException(ErrorCode.PLUGIN_FAILED, "report.plugin-failed", Map.of("plugin", fault.plugin()));
    }

    private static boolean runs(RequestContext context) {
        return RUNNERS.contains(context.actor().role());
    }

    /** Whoever sees the reviews has them in a report, and nobody else. */
    private boolean may(RequestContext context, InstalledReport report) {
        return report.definition().subject() == ReportSubject.FIDELITY_REVIEWS ? FidelityViews.may(context, reads) : runs(context);
    }

    private static boolean rows(InstalledReport report) {
        ReportSubject subject = report.definition().subject();
        return subject == ReportSubject.REGISTER_ROWS || subject == ReportSubject.RESEARCH_ROWS;
    }

    private void allow(RequestContext context, boolean allowed) {
        Role role = context.actor().role();
        if (!allowed) {
            audit.record(new AuditEntry(context, AuditAction.REPORT, Nouns.ENROLMENT.name(), OptionalLong.empty(), AuditEntry.Seen.NOTHING,
                    "DENIED"));
            throw new RinnallaException(ErrorCode.FORBIDDEN, "report.forbidden", Map.of("role", role.name()));
        }
    }

    private static ReportInfo info(Catalogue catalogue, InstalledReport report, Locale locale) {
        List<ReportInfo.Parameter> parameters = new ArrayList<>();
        for (ReportParameter each : report.definition().parameters()) {
            parameters.add(new ReportInfo.Parameter(each.name(), each.kind(), each.required(),
                    report.text(catalogue.texts(), locale, each.label())));
        }
        return new ReportInfo(report.id(), report.definition().version(), report.plugin().id(),
                report.text(catalogue.texts(), locale, report.definition().texts().title()),
                report.text(catalogue.texts(), locale, report.definition().texts().definition()), programmes(report), parameters);
    }

    private static List<String> programmes(InstalledReport report) {
        return report.plugin().contributions().programmes().stream().map(each -> each.id()).filter(report::fits).map(ProgrammeId::value)
                .sorted().toList();
    }

    private static String allowed(InstalledReport report) {
        return String.join(", ", programmes(report));
    }

    private static String text(Catalogue catalogue, Locale locale, String key, Map<String, Object> arguments) {
        return catalogue.texts().text(locale, TextKey.of(key), arguments);
    }
}
