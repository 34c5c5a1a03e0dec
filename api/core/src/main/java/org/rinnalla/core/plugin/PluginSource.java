package org.rinnalla.core.plugin;

/**
 * Where a plugin came from.
 *
 * @param file the JAR's name without its folder
 * @param sha256 of the JAR, in hexadecimal; empty text for a plugin on the class path
 */
public record PluginSource(String file, String sha256) {}
