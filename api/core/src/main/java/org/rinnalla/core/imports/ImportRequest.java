package org.rinnalla.core.imports;

import org.rinnalla.spi.ImportKind;

/**
 * How a file is to be taken in.
 *
 * @param kind what its rows are
 * @param mode what a refused row means for the others
 * @param dryRun everything is tried and nothing stays
 * @param subjectFromRef participants and staff get their {@code ref} as the subject of their tokens; for demo data only
 */
public record ImportRequest(ImportKind kind, ImportMode mode, boolean dryRun, boolean subjectFromRef) {}
