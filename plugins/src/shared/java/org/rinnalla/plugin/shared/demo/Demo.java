package org.rinnalla.plugin.shared.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.rinnalla.spi.ImportKind;

/** One tenant in the making: its rows by kind, and the draw that decides about them. */
public final class Demo {
    /** The day for which the data are made: nothing in them is later. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final String tenant;
    private final Draw draw;
    private final Map<ImportKind, List<Row>> rows = new EnumMap<>(ImportKind.class);

    public Demo(String tenant, Draw draw) {
        this.tenant = tenant;
        this.draw = draw;
    }

    public Draw draw() {
        return draw;
    }

    public String tenant() {
        return tenant;
    }

    /** A reference that begins with the tenant, such as {@code knivsta-es-1}. */
    public String ref(String suffix) {
        return tenant + "-" + suffix;
    }

    /** The next number of a kind, with leading zeros, such as {@code knivsta-p-001}. */
    public String nextRef(ImportKind kind, String letters, int width) {
        return ref(letters + "-" + String.format(Locale.ROOT, "%0" + width + "d", rows(kind).size() + 1));
    }

    public Row add(ImportKind kind, String ref) {
        Row row = new Row().set("ref", ref);
        rows.computeIfAbsent(kind, _ -> new ArrayList<>()).add(row);
        return row;
    }

    /** A contact gets its reference at the end, when all stand in the order of their dates. */
    public Row addContact() {
        return add(ImportKind.CONTACTS, "");
    }

    public void numberContacts() {
        List<Row> contacts = rows.getOrDefault(ImportKind.CONTACTS, List.of());
        contacts.sort(Comparator.comparing(row -> (LocalDate) row.values().get("heldOn")));
        for (int i = 0; i < contacts.size(); i++) {
            contacts.get(i).set("ref", ref(String.format(Locale.ROOT, "c-%05d", i + 1)));
        }
    }

    public List<Row> rows(ImportKind kind) {
        return rows.getOrDefault(kind, List.of());
    }

    /** Every column that a file of the kind may have. */
    public static List<String> columns(ImportKind kind) {
        return DemoColumns.all(kind);
    }

    /** The columns of this tenant's file. */
    List<String> columnsUsed(ImportKind kind) {
        Set<String> used = rows(kind).stream().flatMap(row -> row.values().keySet().stream()).collect(Collectors.toSet());
        return DemoColumns.of(kind, used);
    }
}
