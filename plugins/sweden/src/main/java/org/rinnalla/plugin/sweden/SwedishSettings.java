package org.rinnalla.plugin.sweden;

/**
 * What an installation decides.
 *
 * @param interimNumbers whether personal numbers with a letter, lent by an authority until a real one is given, are taken; off unless set
 */
record SwedishSettings(boolean interimNumbers) {}
