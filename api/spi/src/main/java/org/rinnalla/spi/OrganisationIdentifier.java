package org.rinnalla.spi;

/**
 * A kind of number by which a country registers employers and providers. Core keeps the normalised form in plain text: a number that is
 * a person's, as a sole trader's may be, must be answered as {@link IdentifierOutcome.Invalid}. A number of none of the kinds is kept as
 * it stands with a warning, because employers of other countries have other numbers.
 */
@Experimental
public interface OrganisationIdentifier extends NationalIdentifier {}
