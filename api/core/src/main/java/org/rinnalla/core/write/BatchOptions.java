package org.rinnalla.core.write;

/**
 * How a file of commands is to be written.
 *
 * @param dryRun everything is tried and nothing stays
 * @param atomic all rows or none: one transaction, committed by {@link Batch#commit()}; otherwise each call commits its own rows
 */
public record BatchOptions(boolean dryRun, boolean atomic) {}
