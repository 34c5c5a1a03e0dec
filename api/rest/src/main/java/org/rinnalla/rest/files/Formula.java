package org.rinnalla.rest.files;

/** Cells that a spreadsheet would take for a formula: written with an apostrophe before them, which is taken away again when read. */
final class Formula {
    private static final String DANGEROUS = "=+-@\t\r";

    private Formula() {}

    static String neutral(String cell) {
        return dangerous(cell) || cell.startsWith("'") && dangerous(cell.substring(1)) ? "'" + cell : cell;
    }

    static String restored(String cell) {
        return cell.startsWith("'") && (dangerous(cell.substring(1)) || cell.startsWith("''") && dangerous(cell.substring(2)))
                ? cell.substring(1)
                : cell;
    }

    private static boolean dangerous(String cell) {
        return !cell.isEmpty() && DANGEROUS.indexOf(cell.charAt(0)) >= 0;
    }
}
