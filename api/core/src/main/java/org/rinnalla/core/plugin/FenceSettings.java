package org.rinnalla.core.plugin;

import java.time.Duration;

/**
 * How much a plugin may take.
 *
 * @param call time for one call
 * @param report time for a report or a report's file
 * @param breaker when a plugin that fails is left alone
 */
public record FenceSettings(Duration call, Duration report, BreakerSettings breaker) {
    /** 2 seconds for a call, 60 for a report. */
    public static FenceSettings standard() {
        return new FenceSettings(Duration.ofSeconds(2), Duration.ofSeconds(60), BreakerSettings.standard());
    }
}
