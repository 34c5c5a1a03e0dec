package org.rinnalla.rest.files;

/**
 * Cells that a spreadsheet would take for a formula: written with one more apostrophe before them, which is taken away again when read.
 * Cells that begin with apostrophes and then such a sign are treated alike, so that every cell comes back as it was.
 */
public final class Formula {
    private static final String DANGEROUS = "=+-@\t\r";

    private Formula() {}

    public static String neutral(String cell) {
        return dangerous(cell) ? "'" + cell : cell;
    }

    static String restored(String cell) {
        return cell.startsWith("'") && dangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String cell) {
        int first = 0;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        return first < cell.length() && DANGEROUS.indexOf(cell.charAt(first)) >= 0;
    }
}
