package org.rinnalla.core.plugin;

import org.rinnalla.spi.NationalIdentifier;

/**
 * A kind of national identifier and the plugin that brings it.
 *
 * @param plugin whose it is
 * @param kind a copy; only {@link NationalIdentifier#parse} runs code of the plugin
 */
public record InstalledIdentifier(InstalledPlugin plugin, NationalIdentifier kind) {
    public String type() {
        return kind.type();
    }
}
