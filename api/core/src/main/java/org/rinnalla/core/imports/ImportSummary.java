package org.rinnalla.core.imports;

import java.util.List;

import org.rinnalla.core.imports.RowResult.Status;

/**
 * What came of a file.
 *
 * @param request how it was to be taken in
 * @param rows how many rows were read
 * @param created how many are in the database now by it
 * @param skipped how many were there already
 * @param refused how many were refused
 * @param valid how many are right, but not written
 */
public record ImportSummary(ImportRequest request, long rows, long created, long skipped, long refused, long valid) {
    /** Nothing yet. */
    public static ImportSummary none(ImportRequest request) {
        return new ImportSummary(request, 0, 0, 0, 0, 0);
    }

    /** With more rows. */
    public ImportSummary plus(List<RowResult> results) {
        return new ImportSummary(request, rows + results.size(), created + count(results, Status.CREATED),
                skipped + count(results, Status.SKIPPED), refused + count(results, Status.REFUSED), valid + count(results, Status.VALID));
    }

    private static long count(List<RowResult> results, Status status) {
        return results.stream().filter(result -> result.status() == status).count();
    }
}
