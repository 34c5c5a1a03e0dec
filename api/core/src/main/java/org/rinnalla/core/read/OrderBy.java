package org.rinnalla.core.read;

import org.rinnalla.core.model.Attribute;

/** An order by an attribute; the row id breaks ties in the same direction. */
public record OrderBy(Attribute attribute, boolean descending) {}
