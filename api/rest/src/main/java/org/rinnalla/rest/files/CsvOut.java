package org.rinnalla.rest.files;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Writes CSV text (RFC 4180). */
public final class CsvOut {
    private final StringBuilder text = new StringBuilder();

    /** A row. Values are written by their texts, null as an empty cell. Numbers cannot be formulas; texts are made harmless. */
    public CsvOut row(List<? extends @Nullable Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                text.append(',');
            }
            Object value = cells.get(i);
            cell(value instanceof String || value == null ? Formula.neutral(value == null ? "" : (String) value) : value.toString());
        }
        text.append("\r\n");
        return this;
    }

    public int length() {
        return text.length();
    }

    public byte[] take() {
        byte[] bytes = text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        text.setLength(0);
        return bytes;
    }

    private void cell(String cell) {
        boolean quoted = false;
        for (int i = 0; i < cell.length() && !quoted; i++) {
            char c = cell.charAt(i);
            quoted = c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r';
        }
        if (quoted || cell.startsWith(" ") || cell.endsWith(" ")) {
            text.append('"').append(cell.replace("\"", "\"\"")).append('"');
        } else {
            text.append(cell);
        }
    }
}
