package org.rinnalla.spi;

/**
 * A kind of number by which a country knows persons. Core encrypts the normalised form, finds it again by a blind index and shows the
 * masked form to whoever may not see the whole.
 */
public interface PersonIdentifier extends NationalIdentifier {}
