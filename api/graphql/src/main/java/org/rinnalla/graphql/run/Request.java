package org.rinnalla.graphql.run;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks.
 *
 * @param query the document
 * @param operationName which of its operations
 * @param variables their values
 */
public record Request(String query, Optional<String> operationName, Map<String, @Nullable Object> variables) {
    /** Both may hold personal data. */
    @Override
    public String toString() {
        return "Request[…]";
    }
}
