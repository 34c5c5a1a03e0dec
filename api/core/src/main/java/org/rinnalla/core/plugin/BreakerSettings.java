package org.rinnalla.core.plugin;

import java.time.Duration;

/**
 * When a plugin that fails is left alone for a while.
 *
 * @param window how many of its last calls are looked at
 * @param failures how many of them may fail; with that many it is out of service
 * @param rest how long, until one call is let through to try it
 */
public record BreakerSettings(int window, int failures, Duration rest) {
    public BreakerSettings {
        if (window < 1 || failures < 1 || failures > window || rest.isNegative()) {
            throw new IllegalArgumentException("A breaker opens at 1 to window failures and rests a time that is not negative");
        }
    }

    /** 10 of 20 calls, 30 seconds. */
    public static BreakerSettings standard() {
        return new BreakerSettings(20, 10, Duration.ofSeconds(30));
    }
}
