package org.rinnalla.rest.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.rinnalla.core.imports.ExportService;
import org.rinnalla.rest.files.CsvOut;
import org.rinnalla.rest.files.RowReaders;
import org.rinnalla.rest.http.Answer;
import org.rinnalla.rest.http.Call;
import org.rinnalla.rest.http.Parameters;
import org.rinnalla.rest.http.Router;
import org.rinnalla.rest.json.JsonOut;
import org.rinnalla.spi.ImportKind;

/** Gives out all rows of a kind, as they are fetched. */
public final class ExportEndpoint {
    private static final int ENOUGH = 1 << 14;

    private final ExportService exports;

    public ExportEndpoint(ExportService exports) {
        this.exports = exports;
    }

    public void route(Router router) {
        for (ImportKind kind : ImportKind.values()) {
            router.route("GET", "/exports/" + kind.name().toLowerCase(Locale.ROOT), call -> export(call, kind));
        }
    }

    private Answer export(Call call, ImportKind kind) {
        call.query().allow(List.of("format"));
        String format = call.query().one("format").orElse("ndjson");
        List<String> columns = exports.columns(call.context(), kind);
        return switch (format) {
            case "csv" -> file(RowReaders.CSV + "; charset=utf-8; header=present", kind, "csv", out -> csv(call, kind, columns, out));
            case "ndjson" -> file(RowReaders.NDJSON, kind, "ndjson", out -> ndjson(call, kind, columns, out));
            default -> throw Parameters.constant("format", List.of("csv", "ndjson"));
        };
    }

    private static Answer file(String type, ImportKind kind, String ending, Answer.Writer writer) {
        String name = kind.name().toLowerCase(Locale.ROOT) + "." + ending;
        return new Answer.Streamed(type, writer, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private void csv(Call call, ImportKind kind, List<String> columns, OutputStream out) throws IOException {
        CsvOut csv = new CsvOut().row(columns);
        exports.stream(call.context(), kind, values -> {
            csv.row(values.stream().map(ExportEndpoint::cell).toList());
            if (csv.length() > ENOUGH) {
                send(out, csv.take());
            }
            return true;
        });
        out.write(csv.take());
    }

    private void ndjson(Call call, ImportKind kind, List<String> columns, OutputStream out) throws IOException {
        JsonOut json = new JsonOut();
        exports.stream(call.context(), kind, values -> {
            json.object();
            for (int i = 0; i < values.size(); i++) {
                if (values.get(i) != null) {
                    json.put(columns.get(i), values.get(i));
                }
            }
            json.endObject().newLine();
            if (json.length() > ENOUGH) {
                send(out, json.take());
            }
            return true;
        });
        out.write(json.take());
    }

    /** Lists and statements as an import reads them from a cell. */
    private static @Nullable Object cell(@Nullable Object value) {
        return switch (value) {
            case List<?> list -> String.join("|", list.stream().map(String::valueOf).toList());
            case Map<?, ?> map -> {
                TreeMap<String, String> sorted = new TreeMap<>();
                map.forEach((key, each) -> sorted.put(String.valueOf(key), key + "=" + each));
                yield String.join("|", sorted.values());
            }
            case null -> null;
            default -> value;
        };
    }

    private static void send(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
