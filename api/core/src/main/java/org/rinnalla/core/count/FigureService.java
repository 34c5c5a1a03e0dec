package org.rinnalla.core.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.LongConsumer;

import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.audit.AuditAction;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.audit.AuditTrail;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.model.Nouns;
import org.rinnalla.core.plugin.Answer;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.plugin.InstalledProgramme;
import org.rinnalla.core.plugin.PluginFault;
import org.rinnalla.core.read.ReadService;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.report.ReportService;
import org.rinnalla.spi.ActivityRule;
import org.rinnalla.spi.CoursePart;
import org.rinnalla.spi.Period;
import org.rinnalla.spi.ProgrammeId;
import org.rinnalla.spi.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts figures over what the caller may see, and tells whom each figure counted. */
public final class FigureService {
    private static final Logger LOG = LoggerFactory.getLogger(FigureService.class);
    private static final int MAXIMUM_DAYS = 3700;
    private static final List<CountedBy> GENERAL = General.all().stream().map(each -> new CountedBy(each, Optional.empty())).toList();

    private final ReadService reads;
    private final AuditTrail audit;
    private final CatalogueHolder catalogue;
    private final Fence fence;
    private final Optional<UnitCounts> byUnit;

    public FigureService(ReadService reads, AuditTrail audit, CatalogueHolder catalogue, Fence fence) {
        this(reads, audit, catalogue, fence, Optional.empty());
    }

    /** @param sums where sums by unit are kept; empty: there are none */
    public FigureService(ReadService reads, AuditTrail audit, CatalogueHolder catalogue, Fence fence, Optional<SumStore> sums) {
        this.byUnit = sums.map(store -> new UnitCounts(reads, store));
        this.reads = reads;
        this.audit = audit;
        this.catalogue = catalogue;
        this.fence = fence;
    }

    /** The roles that may ask for figures: those that may run reports. */
    public static Set<Role> roles() {
        return ReportService.runners();
    }

    /** Every way of counting that there is. */
    public List<Figure.Info> definitions(RequestContext context) {
        allow(context);
        Catalogue current = catalogue.current();
        List<CountedBy> all = new ArrayList<>(GENERAL);
        Gathered.all().forEach(each -> all.add(new CountedBy(each, Optional.empty())));
        current.plugins().forEach(plugin -> all.addAll(own(plugin)));
        return all.stream().map(each -> each.info(current.texts(), context)).toList();
    }

    /**
     * Counts, all figures of the platform in one pass.
     *
     * @throws RinnallaException when the role may not, there is no such programme or definition, or the period cannot be
     */
    public List<Figure> figures(RequestContext context, FigureRequest request) {
        Asked asked = asked(context, request);
        Map<String, Tally.Numbers> numbers = new HashMap<>();
        count(context, asked, any -> {}).forEach((definition, found) -> numbers.put(definition.id(), found));
        LOG.info("event=figures request={} number={}", context.requestId(), asked.wanted().size());
        boolean hides = request.published() || !exact(context);
        return asked.wanted().stream().flatMap(each -> Optional.ofNullable(numbers.get(each.id()))
                .map(found -> Shown.figure(each, each.info(catalogue.current().texts(), context), asked.period(), found, hides)).stream())
                .toList();
    }

    /**
     * Figures unit by unit, from sums that are kept.
     *
     * @throws RinnallaException when the role may not, there is no such programme or definition, the period cannot be, or it has to be
     *         counted first
     */
    public UnitFigures byUnit(RequestContext context, UnitRequest request) {
        allow(context);
        Period period = period(context, request.from(), request.to(), request.published());
        List<String> known = UnitRequest.offered();
        if (!known.containsAll(request.ids())) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "figure.unknown", Map.of("allowed", String.join(", ", known)));
        }
        if (request.programme().isPresent()
                && reads.byId(context, request.programme().getAsLong(), Selection.of(Nouns.PROGRAMME, "definition")).isEmpty()) {
            throw new RinnallaException(ErrorCode.NOT_FOUND, "report.programme.missing");
        }
        Catalogue current = catalogue.current();
        UnitCounts.Counted counted = byUnit.orElseThrow(() -> new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable"))
                .count(context, new UnitWanted(request.programme(), period,
                        id -> current.programme(new ProgrammeId(id)).map(one -> one.definition().mainActivity())
                                .orElseGet(ActivityRule::standard)));
        LOG.info("event=figures-by-unit request={} units={}", context.requestId(), counted.units().size());
        boolean hides = request.published() || !exact(context);
        return new UnitShown(current.texts(), context, period, hides)
                .of(counted, request.ids().isEmpty() ? known : request.ids());
    }

    /**
     * Whom a figure counted above the line.
     *
     * @param after row id of the last one that is known already
     */
    public MemberPage members(RequestContext context, FigureRequest request, OptionalLong after, int first) {
        if (request.published() || !exact(context)) {
            throw new RinnallaException(ErrorCode.FORBIDDEN, "figure.members.forbidden", Map.of("role", context.actor().role().name()));
        }
        Asked asked = asked(context, request);
        Ids ids = new Ids();
        count(context, asked, ids);
        int start = after.isPresent() ? ids.after(after.getAsLong()) : 0;
        int end = Math.min(ids.size, start + first);
        Noun noun = asked.wanted().getFirst().definition() instanceof Gathered gathered ? Nouns.named(gathered.members()) : Nouns.ENROLMENT;
        return new MemberPage(noun, Arrays.stream(ids.ids, start, end).boxed().toList(),
                end < ids.size, ids.size);
    }

    private Map<CountedBy, Tally.Numbers> count(RequestContext context, Asked asked, LongConsumer members) {
        Map<CountedBy, Tally.Numbers> numbers = new LinkedHashMap<>();
        Courses courses = new Courses(context, reads, asked.programme(), asked.rules());
        List<CountedBy> general = asked.wanted().stream()
                .filter(each -> each.plugin().isEmpty() && !(each.definition() instanceof Gathered))
                .toList();
        if (!general.isEmpty()) {
            put(numbers, general, new Count(general, asked.period(), members).over(courses.until(asked.period().to(), needs(general))));
        }
        for (CountedBy each : asked.wanted()) {
            if (each.definition() instanceof Gathered gathered) {
                new Gathering(context, reads, asked, members).count(gathered).ifPresent(found -> numbers.put(each, found));
            }
        }
        asked.wanted().stream().flatMap(each -> each.plugin().stream()).distinct().forEach(plugin -> {
            List<CountedBy> own = asked.wanted().stream().filter(each -> each.plugin().equals(Optional.of(plugin))).toList();
            put(numbers, own, fenced(context, plugin, own, asked.period(), courses.until(asked.period().to(), needs(own)), members));
        });
        return numbers;
    }

    private static Set<CoursePart> needs(List<CountedBy> wanted) {
        Set<CoursePart> needs = EnumSet.noneOf(CoursePart.class);
        wanted.forEach(each -> needs.addAll(each.definition().needs()));
        return needs;
    }

    private List<Tally.Numbers> fenced(RequestContext context, InstalledPlugin plugin, List<CountedBy> own, Period period,
            RowCursor<Course> courses, LongConsumer members) {
        Answer<List<Tally.Numbers>> answer = fence.report(plugin, "figures", () -> new Count(own, period, members).over(courses));
        courses.failure().ifPresent(failure -> {
            throw failure;
        });
        return switch (answer) {
            case Answer.Answered<List<Tally.Numbers>>(List<Tally.Numbers> found) -> found;
            case Answer.Faulted<List<Tally.Numbers>>(PluginFault fault) -> {
                LOG.warn("event=plugin-failed request={} plugin={} what=\"{}\" reason={}", context.requestId(), fault.plugin(),
                        fault.what(),
                        fault.reason(), fault.cause());
                throw new RinnallaException(ErrorCode.PLUGIN_FAILED, "report.plugin-failed", Map.of("plugin", fault.plugin()));
            }
        };
    }

    private static void put(Map<CountedBy, Tally.Numbers> numbers, List<CountedBy> wanted, List<Tally.Numbers> found) {
        for (int i = 0; i < wanted.size(); i++) {
            numbers.put(wanted.get(i), found.get(i));
        }
    }

    private Asked asked(RequestContext context, FigureRequest request) {
        allow(context);
        Period period = period(context, request.from(), request.to(), request.published());
        Row row = reads.byId(context, request.programme(), Selection.of(Nouns.PROGRAMME, "definition"))
                .orElseThrow(() -> new RinnallaException(ErrorCode.NOT_FOUND, "report.programme.missing"));
        Optional<InstalledProgramme> programme = row.find("definition", String.class)
                .flatMap(id -> catalogue.current().programme(new ProgrammeId(id)));
        List<CountedBy> offered = new ArrayList<>(GENERAL);
        Gathered.all().forEach(each -> offered.add(new CountedBy(each, Optional.empty())));
        programme.ifPresent(one -> offered.addAll(own(one.plugin())));
        List<String> known = offered.stream().map(CountedBy::id).toList();
        Optional<String> unknown = request.ids().stream().filter(id -> !known.contains(id)).findFirst();
        if (unknown.isPresent()) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "figure.unknown", Map.of("allowed", String.join(", ", known)));
        }
        return new Asked(request.programme(), programme,
                offered.stream().filter(each -> request.ids().isEmpty() || request.ids().contains(each.id())).toList(), period);
    }

    /** Figures for outside are of whole quarters: from spans that differ by a day a single person could be worked out. */
    private Period period(RequestContext context, LocalDate from, LocalDate to, boolean published) {
        if (to.isBefore(from) || from.plusDays(MAXIMUM_DAYS).isBefore(to)) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "figure.period", Map.of("days", MAXIMUM_DAYS));
        }
        boolean quarters = from.getDayOfMonth() == 1 && from.getMonthValue() % 3 == 1 && to.plusDays(1).getDayOfMonth() == 1
                && to.getMonthValue() % 3 == 0;
        if (!quarters && (published || !exact(context))) {
            throw new RinnallaException(ErrorCode.VALIDATION_FAILED, "figure.period.quarters");
        }
        return new Period(from, to);
    }

    private static List<CountedBy> own(InstalledPlugin plugin) {
        return plugin.contributions().figures().stream().map(each -> new CountedBy(each, Optional.of(plugin))).toList();
    }

    /** Exact figures stay inside the unit: with those who see the people who are counted. */
    private boolean exact(RequestContext context) {
        return reads.mayShow(context, Nouns.PARTICIPANT, "familyName");
    }

    private void allow(RequestContext context) {
        Role role = context.actor().role();
        if (!roles().contains(role)) {
            audit.record(new AuditEntry(context, AuditAction.REPORT, Nouns.ENROLMENT.name(), OptionalLong.empty(), AuditEntry.Seen.NOTHING,
                    "DENIED"));
            throw new RinnallaException(ErrorCode.FORBIDDEN, "report.forbidden", Map.of("role", role.name()));
        }
    }

    /** A request that can be counted. */
    record Asked(long programme, Optional<InstalledProgramme> rulesOf, List<CountedBy> wanted, Period period) {
        List<ActivityRule> rules() {
            return rulesOf.map(one -> one.definition().mainActivity()).orElseGet(ActivityRule::standard);
        }
    }

    private static final class Ids implements LongConsumer {
        private long[] ids = new long[64];
        private int size;

        @Override
        public void accept(long id) {
            if (size == ids.length) {
                ids = Arrays.copyOf(ids, size * 2);
            }
            ids[size++] = id;
        }

        /** The place after a member; the beginning when it is one no longer. */
        int after(long id) {
            for (int i = 0; i < size; i++) {
                if (ids[i] == id) {
                    return i + 1;
                }
            }
            return 0;
        }
    }
}
