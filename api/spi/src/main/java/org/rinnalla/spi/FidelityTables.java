package org.rinnalla.spi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rinnalla.spi.ReportTable.Cell;
import org.rinnalla.spi.ReportTable.ReportChart;
import org.rinnalla.spi.ReportTable.ReportColumn;
import org.rinnalla.spi.ReportTable.ReportSection;

/**
 * The tables of a {@link FidelityReport}. Scores stand as plain numbers: they count nobody. Only what live data were counted from is a
 * count, so that the rule of small numbers hides it, with what was worked out of it.
 */
final class FidelityTables {
    private static final List<String> REVIEWS = List.of("site", "reviewedOn", "scale", "state", "agreed", "total", "band", "toNextBand");
    private static final List<String> MISSING = List.of("part", "number", "item");
    private static final List<String> HISTORY = List.of("reviewedOn", "from", "to", "agreed", "total", "band", "change");
    private static final List<String> PARTS = List.of("part", "agreed", "items", "score", "highest", "previous", "change");
    private static final List<String> ITEMS = List.of("number", "item", "score", "previous", "change");
    private static final List<String> RATED = List.of("number", "item", "first", "second", "score", "previous", "change");
    private static final List<String> LIFTS = List.of("number", "item", "score", "next", "asks");
    private static final List<String> LIVE = List.of("number", "item", "proposed", "difference", "value", "measure", "counted");
    private static final List<String> SECTIONS = List.of("missing", "history", "parts", "staffing", "organisation", "services", "lift",
            "live");
    private static final List<String> OTHERS = List.of("whole-programme", "no-total", "chart", "note.none", "note.missing", "note.names",
            "note.live");
    private static final int BEST = 5;

    private final List<FidelityView> reviews;
    private final List<Compared> latest = new ArrayList<>();

    /** A site's latest review and the one before it by the same scale. */
    private record Compared(FidelityView now, Optional<FidelityView> before) {}

    FidelityTables(List<FidelityView> reviews) {
        this.reviews = List.copyOf(reviews);
        Map<Integer, List<FidelityView>> sites = reviews.stream()
                .collect(Collectors.groupingBy(FidelityView::site, LinkedHashMap::new, Collectors.toList()));
        sites.values().forEach(site -> latest.add(new Compared(site.getFirst(), before(site.getFirst()))));
    }

    static List<TextKey> texts() {
        Stream<TextKey> columns = Stream.of(REVIEWS, MISSING, HISTORY, PARTS, RATED, LIFTS, LIVE).flatMap(List::stream).distinct()
                .map(FidelityTables::heading);
        return Stream.of(columns, SECTIONS.stream().map(each -> text("section." + each)), OTHERS.stream().map(FidelityTables::text))
                .flatMap(keys -> keys).toList();
    }

    static TextKey text(String key) {
        return TextKey.of("report.fidelity." + key);
    }

    ReportTable report() {
        List<ReportColumn> columns = REVIEWS.stream().map(FidelityTables::column).toList();
        if (reviews.isEmpty()) {
            return new ReportTable(columns, List.of()).noting(text("note.none"));
        }
        ReportTable table = new ReportTable(columns, latest.stream().map(each -> review(each.now())).toList());
        boolean blocked = latest.stream().anyMatch(each -> each.now().result().isEmpty());
        return (blocked ? table.noting(text("note.missing"), text("note.names")) : table.noting(text("note.names"))).followedBy(sections());
    }

    private List<ReportSection> sections() {
        List<ReportSection> sections = new ArrayList<>();
        add(sections, "missing", table(MISSING, each -> each.now().missing().stream()
                .map(item -> List.<Cell>of(plain(item.part().label()), plain(String.valueOf(item.number())), plain(item.label())))));
        add(sections, "history", history());
        add(sections, "parts", table(PARTS, FidelityTables::parts));
        for (String part : List.of("staffing", "organisation", "services")) {
            add(sections, part, table(rated() ? RATED : ITEMS, each -> each.now().items().stream()
                    .filter(item -> item.part().code().toLowerCase(Locale.ROOT).equals(part)).map(item -> item(each, item, rated()))));
        }
        add(sections, "lift", table(LIFTS, FidelityTables::lifts));
        add(sections, "live", table(LIVE, FidelityTables::live).noting(text("note.live")));
        return sections;
    }

    private static void add(List<ReportSection> sections, String name, ReportTable table) {
        if (!table.rows().isEmpty()) {
            sections.add(new ReportSection(text("section." + name), table));
        }
    }

    /** Rows of each site; which one stands before them as soon as there are several. */
    private ReportTable table(List<String> keys, Rows rows) {
        boolean many = latest.size() > 1;
        List<ReportColumn> columns = Stream.concat(many ? Stream.of("site") : Stream.of(), keys.stream()).map(FidelityTables::column)
                .toList();
        return new ReportTable(columns, latest.stream().flatMap(each -> rows.of(each)
                .map(cells -> many ? Stream.concat(Stream.of(site(each.now())), cells.stream()).toList() : cells)).toList());
    }

    private interface Rows {
        Stream<List<Cell>> of(Compared site);
    }

    private static List<Cell> review(FidelityView review) {
        return List.of(site(review), new ReportTable.Day(review.held().reviewedOn()), plain(review.held().scale().label()),
                plain(review.held().state().label()), number(agreed(review.items())), total(review), band(review),
                number(review.result().flatMap(FidelityView.Result::toNextBand)));
    }

    private ReportTable history() {
        ReportTable table = table(HISTORY, each -> reviews.stream().filter(review -> review.site() == each.now().site())
                .map(review -> List.of(new ReportTable.Day(review.held().reviewedOn()), new ReportTable.Day(review.held().period().from()),
                        new ReportTable.Day(review.held().period().to()), number(agreed(review.items())), total(review), band(review),
                        change(total(review), before(review).map(FidelityTables::total)))));
        boolean drawn = latest.size() == 1 && reviews.stream().filter(review -> review.result().isPresent()).count() > 1;
        return drawn ? table.drawn(new ReportChart(text("chart"), "reviewedOn", "total")) : table;
    }

    private static Stream<List<Cell>> parts(Compared each) {
        Map<FidelityView.Name, List<FidelityView.Item>> parts = each.now().items().stream()
                .collect(Collectors.groupingBy(FidelityView.Item::part, LinkedHashMap::new, Collectors.toList()));
        return parts.entrySet().stream().map(part -> {
            Cell score = sum(part.getValue());
            Optional<Cell> previous = each.before().map(before -> sum(before.items().stream()
                    .filter(item -> item.part().code().equals(part.getKey().code())).toList()));
            return List.of(plain(part.getKey().label()), number(agreed(part.getValue())), number(part.getValue().size()), score,
                    number(BEST * part.getValue().size()), previous.orElseGet(ReportTable.Blank::new), change(score, previous));
        });
    }

    private static List<Cell> item(Compared each, FidelityView.Item item, boolean rated) {
        Optional<Cell> previous = each.before().flatMap(before -> before.item(item.number())).map(before -> number(before.score()));
        Stream<Cell> ratings = rated ? Stream.of(number(item.ratings().first()), number(item.ratings().second())) : Stream.of();
        return Stream.of(Stream.of(plain(String.valueOf(item.number())), plain(item.label())), ratings,
                Stream.of(number(item.score()), previous.orElseGet(ReportTable.Blank::new), change(number(item.score()), previous)))
                .flatMap(cells -> cells).toList();
    }

    /** A review that was held before has no ratings. */
    private boolean rated() {
        return latest.stream().flatMap(each -> each.now().items().stream())
                .anyMatch(item -> !item.ratings().equals(FidelityView.Ratings.NONE));
    }

    private static Stream<List<Cell>> lifts(Compared each) {
        Comparator<FidelityView.Item> lowest = Comparator.comparing(item -> item.score().orElse(BEST));
        return each.now().items().stream().filter(item -> item.next().isPresent()).sorted(lowest)
                .flatMap(item -> item.next().stream().map(next -> List.of(plain(String.valueOf(item.number())), plain(item.label()),
                        number(item.score()), number(next.score()), plain(next.words()))));
    }

    /** What the reviewers made of it is a number too, so that it is hidden with the rest. */
    private static Stream<List<Cell>> live(Compared each) {
        return each.now().items().stream().flatMap(item -> item.live().stream().map(live -> List.of(plain(String.valueOf(item.number())),
                plain(item.label()), number(live.score()), number(item.score().map(score -> score - live.score())),
                live.value().<Cell>map(ReportTable.Decimal::new).orElseGet(ReportTable.Blank::new), plain(live.measure()),
                live.counted().map(FidelityTables::counted).orElseGet(ReportTable.Blank::new))));
    }

    private Optional<FidelityView> before(FidelityView review) {
        List<FidelityView> site = reviews.stream().filter(each -> each.site() == review.site()).toList();
        return site.stream().skip(site.indexOf(review) + 1L)
                .filter(each -> each.held().scale().code().equals(review.held().scale().code())).findFirst();
    }

    private static int agreed(List<FidelityView.Item> items) {
        return (int) items.stream().filter(item -> item.score().isPresent()).count();
    }

    /** As long as one is missing, there is no sum. */
    private static Cell sum(List<FidelityView.Item> items) {
        return agreed(items) < items.size()
                ? new ReportTable.Blank()
                : number(items.stream().mapToInt(item -> item.score().orElse(0)).sum());
    }

    private static Cell total(FidelityView review) {
        return number(review.result().map(FidelityView.Result::total));
    }

    private static Cell band(FidelityView review) {
        return review.result().<Cell>map(result -> plain(result.band().label()))
                .orElseGet(() -> new ReportTable.Label(text("no-total")));
    }

    private static Cell site(FidelityView review) {
        return review.unit().<Cell>map(FidelityTables::plain).orElseGet(() -> new ReportTable.Label(text("whole-programme")));
    }

    private static Cell change(Cell now, Optional<Cell> before) {
        return now instanceof ReportTable.Decimal(BigDecimal score) && before.orElse(now) instanceof ReportTable.Decimal(BigDecimal earlier)
                && before.isPresent() ? new ReportTable.Decimal(score.subtract(earlier)) : new ReportTable.Blank();
    }

    /** Half a full-time specialist is nobody to be hidden. */
    private static Cell counted(BigDecimal counted) {
        BigDecimal plain = counted.stripTrailingZeros();
        return plain.scale() > 0 ? new ReportTable.Decimal(plain) : new ReportTable.Count(plain.longValueExact());
    }

    private static Cell number(int value) {
        return new ReportTable.Decimal(BigDecimal.valueOf(value));
    }

    private static Cell number(Optional<Integer> value) {
        return value.map(FidelityTables::number).orElseGet(ReportTable.Blank::new);
    }

    private static Cell plain(String text) {
        return new ReportTable.Plain(text);
    }

    private static ReportColumn column(String key) {
        return new ReportColumn(key, heading(key));
    }

    private static TextKey heading(String key) {
        return text("column." + key.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT));
    }
}
