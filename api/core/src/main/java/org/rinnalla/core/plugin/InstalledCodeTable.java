package org.rinnalla.core.plugin;

import org.rinnalla.spi.CodeTable;

/**
 * A code list and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param table the list
 */
public record InstalledCodeTable(InstalledPlugin plugin, CodeTable table) {}
