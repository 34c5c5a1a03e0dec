package org.rinnalla.core.plugin;

import java.time.Instant;

/**
 * The last time that the plugins directory was read anew.
 *
 * @param at when
 * @param outcome what came of it
 */
public record ReloadReport(Instant at, ReloadOutcome outcome) {}
