package org.rinnalla.core.report;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A run that is asked for.
 *
 * @param report its stable name
 * @param programme row id of the tenant's programme
 * @param date the counting date
 * @param parameters text, number or boolean by name, as they came in
 * @param published true: as it may be given to anybody, with small numbers hidden
 */
public record ReportRequest(String report, long programme, LocalDate date, Map<String, @Nullable Object> parameters,
        boolean published) {
    public ReportRequest {
        parameters = new HashMap<>(parameters); // A null inside is the caller's fault, found and named by the check.
    }
}
