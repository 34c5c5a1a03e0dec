package org.rinnalla.core.write;

import org.rinnalla.core.model.Noun;

/**
 * What was written.
 *
 * @param noun the kind of thing
 * @param rowId its row id
 * @param version the version that it has now, or that of the row it belongs to
 */
public record Written(Noun noun, long rowId, int version) {}
