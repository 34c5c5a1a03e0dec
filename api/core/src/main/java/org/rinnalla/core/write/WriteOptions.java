package org.rinnalla.core.write;

import org.jspecify.annotations.Nullable;

/**
 * How a write is to be done.
 *
 * @param idempotencyKey the same key with the same input does it once and answers the same; null: none
 */
public record WriteOptions(@Nullable String idempotencyKey) {
    public static final WriteOptions PLAIN = new WriteOptions(null);

    public static WriteOptions idempotent(String key) {
        return new WriteOptions(key);
    }
}
