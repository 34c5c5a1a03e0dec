package org.rinnalla.core.write.store;

/**
 * What happened to a row, for those who listen and for the row's own history.
 *
 * @param type the kind of command
 * @param noun name of the kind of thing
 * @param rowId its row id
 * @param version its version afterwards
 */
public record Event(String type, String noun, long rowId, int version) {}
