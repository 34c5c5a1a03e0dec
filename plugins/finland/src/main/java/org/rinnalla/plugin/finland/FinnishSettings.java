package org.rinnalla.plugin.finland;

/**
 * What an installation decides.
 *
 * @param temporaryCodes whether personal identity codes with an individual number of 900–999 are taken; off unless set
 */
record FinnishSettings(boolean temporaryCodes) {}
