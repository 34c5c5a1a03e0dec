package org.rinnalla.benchmark.parts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.model.Attribute;
import org.rinnalla.core.read.Pick;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.RowSource;
import org.rinnalla.core.read.Scopes;
import org.rinnalla.core.read.Selection;
import org.rinnalla.core.read.Shape;
import org.rinnalla.core.read.Window;

/** A full page for each question, made anew each time, as the house puts things into rows: what is left is what it does with them. */
final class CannedRows implements RowSource {
    private static final int BELOW = 3;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 15);
    private static final Instant MOMENT = Instant.parse("2026-01-15T08:30:00Z");
    private static final List<String> WORDS = IntStream.rangeClosed(0, 100).mapToObj(number -> "Väinö Mäki" + number).toList();
    private final Map<Selection, Shape> shapes = new ConcurrentHashMap<>();
    private final int most;

    /** @param most rows in a page */
    CannedRows(int most) {
        this.most = most;
    }

    @Override
    public RowPage page(RequestContext context, org.rinnalla.core.read.ListQuery query, Scopes scopes) {
        return page(query.selection(), Math.min(most, query.window().size()));
    }

    @Override
    public void stream(RequestContext context, org.rinnalla.core.read.ListQuery query, Scopes scopes, RowBatch batch) {
        batch.take(page(context, query, scopes));
    }

    private RowPage page(Selection selection, int size) {
        List<Row> rows = new ArrayList<>();
        List<Window.Position> positions = new ArrayList<>();
        for (int i = 1; i <= size; i++) {
            rows.add(row(selection, i));
            positions.add(new Window.Position(List.of(WORDS.get(i)), i));
        }
        return new RowPage(rows, false, OptionalLong.empty(), positions);
    }

    private Row row(Selection selection, int number) {
        List<Pick> picks = selection.picks();
        Shape shape = shapes.computeIfAbsent(selection, any -> new Shape(selection.noun(), picks.stream().map(Pick::key).toList()));
        Row row = new Row(shape, number, new @Nullable Object[picks.size()]);
        for (Pick pick : picks) {
            row.put(pick.key(), switch (pick) {
                case Pick.Plain plain -> value(plain.attribute(), number);
                case Pick.One one -> row(one.selection(), number);
                case Pick.Many many -> page(many.query().selection(), BELOW);
                case Pick.AtDate at -> row(at.selection(), number);
                case Pick.Derived _ -> null;
            });
        }
        return row;
    }

    private static @Nullable Object value(Attribute attribute, int number) {
        return switch (attribute.type()) {
            case ID -> (long) number;
            case DATE -> DAY;
            case INSTANT -> MOMENT;
            case INTEGER -> number;
            case DECIMAL -> BigDecimal.TEN;
            case BOOLEAN -> true;
            case ENUM -> attribute.name().equals("gender") ? "UNKNOWN" : "COMPETITIVE";
            case TEXT, CODE -> WORDS.get(number);
            default -> null;
        };
    }
}
