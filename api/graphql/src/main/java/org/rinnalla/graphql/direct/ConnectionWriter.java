package org.rinnalla.graphql.direct;

import java.util.List;
import org.rinnalla.core.read.ListQuery;
import org.rinnalla.core.read.Row;
import org.rinnalla.core.read.RowPage;
import org.rinnalla.core.read.Window;
import org.rinnalla.graphql.json.JsonOut;

/** Writes a page: nodes, edges, cursors, count. */
final class ConnectionWriter {
    private final byte[][] names;
    private final Part[] parts;

    /** A page with what its cursors are bound to. */
    record At(RowPage rows, ListQuery query, long parent) {
        boolean backward() {
            return query.window().backward();
        }

        boolean jumped() {
            return query.window().from().isPresent();
        }
    }

    /** Writes one part of a page. */
    @FunctionalInterface
    interface Part {
        void write(Output out, At page);
    }

    /** Writes one part of an edge. */
    @FunctionalInterface
    interface EdgePart {
        void write(Output out, At page, int place);
    }

    /** A part under its name. */
    record Named<P>(String name, P part) {}

    ConnectionWriter(List<Named<Part>> parts) {
        this.names = names(parts);
        this.parts = parts.stream().map(Named::part).toArray(Part[]::new);
    }

    void write(Output out, At page) {
        for (int i = 0; i < parts.length; i++) {
            out.json().raw(names[i]);
            parts[i].write(out, page);
        }
        out.json().ascii(parts.length == 0 ? "{}" : "}");
    }

    static Part nodes(RowWriter row) {
        return (out, page) -> {
            JsonOut json = out.json();
            List<Row> rows = page.rows().rows();
            json.put('[');
            for (int i = 0; i < rows.size(); i++) {
                if (i > 0) {
                    json.put(',');
                }
                row.write(out, rows.get(i));
            }
            json.put(']');
        };
    }

    static Part edges(List<Named<EdgePart>> fields) {
        byte[][] names = names(fields);
        EdgePart[] parts = fields.stream().map(Named::part).toArray(EdgePart[]::new);
        return (out, page) -> {
            JsonOut json = out.json();
            json.put('[');
            for (int place = 0; place < page.rows().rows().size(); place++) {
                if (place > 0) {
                    json.put(',');
                }
                for (int i = 0; i < parts.length; i++) {
                    json.raw(names[i]);
                    parts[i].write(out, page, place);
                }
                json.ascii(parts.length == 0 ? "{}" : "}");
            }
            json.put(']');
        };
    }

    static EdgePart cursor() {
        return (out, page, place) -> out.cursor(page.query(), page.parent(), page.rows().positions().get(place));
    }

    /** One field of the page information. */
    static Part pageInfo(String field) {
        return switch (field) {
            case "hasNextPage" -> (out, page) -> truth(out, page.backward() ? page.jumped() : page.rows().more());
            case "hasPreviousPage" -> (out, page) -> truth(out, page.backward() ? page.rows().more() : page.jumped());
            case "startCursor" -> (out, page) -> end(out, page, true);
            case "endCursor" -> (out, page) -> end(out, page, false);
            default -> throw new Uncovered("PageInfo." + field);
        };
    }

    private static void truth(Output out, boolean truth) {
        out.json().ascii(truth ? "true" : "false");
    }

    private static void end(Output out, At page, boolean first) {
        List<Window.Position> positions = page.rows().positions();
        boolean none = page.rows().rows().isEmpty();
        out.cursor(page.query(), page.parent(), none ? null : positions.get(first ? 0 : positions.size() - 1));
    }

    private static byte[][] names(List<? extends Named<?>> parts) {
        byte[][] names = new byte[parts.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = JsonOut.name(parts.get(i).name(), i == 0);
        }
        return names;
    }
}
