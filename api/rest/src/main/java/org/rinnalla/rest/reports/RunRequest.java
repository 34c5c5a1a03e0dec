package org.rinnalla.rest.reports;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The body that asks for a run of a report.
 *
 * @param programmeId opaque id of the tenant's programme
 * @param date the counting date
 * @param parameters by name, as the report declares them
 * @param published true: as it may be given to anybody, with small numbers hidden
 */
public record RunRequest(@Nullable String programmeId, @Nullable LocalDate date, @Nullable Map<String, Object> parameters,
        @Nullable Boolean published) {}
