package org.rinnalla.core.write.command;

/**
 * A command on a noun whose rows are kept as they are given.
 *
 * @param kind what is done
 * @param values what was given; a reference under its input's name
 */
public record SheetCommand(CommandKind kind, Values values) implements Command {}
