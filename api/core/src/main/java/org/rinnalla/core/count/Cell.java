package org.rinnalla.core.count;

/**
 * The enrolments of one programme in one unit, which are counted together.
 *
 * @param programme row id
 * @param unit row id
 */
public record Cell(long programme, long unit) {}
