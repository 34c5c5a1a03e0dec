package org.rinnalla.plugin.shared.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.spi.ImportKind;

/** The files of a tenant, by their path in the plugin's JAR. */
public final class DemoFiles {
    private DemoFiles() {}

    /** CSV, but NDJSON for the kinds that are named; no file for a kind without rows. */
    public static Map<String, String> of(Demo demo, Set<ImportKind> asNdjson) {
        Map<String, String> files = new LinkedHashMap<>();
        for (ImportKind kind : ImportKind.values()) {
            if (!demo.rows(kind).isEmpty()) {
                boolean ndjson = asNdjson.contains(kind);
                files.put(path(demo.tenant(), kind, ndjson), ndjson ? ndjson(demo, kind) : csv(demo, kind));
            }
        }
        return files;
    }

    public static void write(Map<String, String> files, Path resources) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path target = resources.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue(), StandardCharsets.UTF_8);
        }
    }

    private static String path(String tenant, ImportKind kind, boolean ndjson) {
        return "META-INF/rinnalla/demo/" + tenant + "/" + kind.name().toLowerCase(Locale.ROOT) + (ndjson ? ".ndjson" : ".csv");
    }

    private static String csv(Demo demo, ImportKind kind) {
        List<String> columns = demo.columnsUsed(kind);
        StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
        for (Row row : demo.rows(kind)) {
            known(row, columns);
            text.append(columns.stream().map(column -> cell(row.values().getOrDefault(column, ""))).collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static String cell(Object value) {
        String text = plain(value);
        return text.matches("[^,\"\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String ndjson(Demo demo, ImportKind kind) {
        List<String> columns = Demo.columns(kind);
        StringBuilder text = new StringBuilder();
        for (Row row : demo.rows(kind)) {
            known(row, columns);
            text.append(columns.stream().filter(row.values()::containsKey)
                    .map(column -> quoted(column) + ":" + json(row.values().get(column))).collect(Collectors.joining(",", "{", "}\n")));
        }
        return text.toString();
    }

    private static String json(Object value) {
        return value instanceof Integer || value instanceof BigDecimal || value instanceof Boolean ? plain(value) : quoted(plain(value));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static void known(Row row, List<String> columns) {
        if (!columns.containsAll(row.values().keySet())) {
            throw new IllegalStateException("A row has " + row.values().keySet() + ", the columns are " + columns);
        }
    }
}
