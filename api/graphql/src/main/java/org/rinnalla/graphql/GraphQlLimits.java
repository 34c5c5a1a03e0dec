package org.rinnalla.graphql;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.rinnalla.spi.Role;

/**
 * How much a request may ask for.
 *
 * @param bodyBytes size of a request's body
 * @param document what a document may hold
 * @param rows the cost of an operation: rows that its lists can come to, multiplied along the nesting
 * @param time after which an execution is broken off
 * @param withoutIntrospection roles that may not ask for the schema
 */
public record GraphQlLimits(int bodyBytes, Document document, int rows, Duration time, Set<Role> withoutIntrospection) {
    public GraphQlLimits {
        if (bodyBytes < 1000 || rows < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("GraphQL limits are greater than 0, and a body may have 1,000 bytes at least");
        }
        withoutIntrospection = Set.copyOf(withoutIntrospection);
    }

    /**
     * What a document may hold, fragments counted wherever they are used.
     *
     * @param tokens words and signs
     * @param depth nesting of fields; introspection has a measure of its own
     * @param aliases fields under another name
     * @param directives directives
     * @param fields fields
     */
    public record Document(int tokens, int depth, int aliases, int directives, int fields) {
        public Document {
            if (Math.min(Math.min(tokens, depth), Math.min(fields, Math.min(aliases, directives) + 1)) < 1) {
                throw new IllegalArgumentException("GraphQL document limits are greater than 0");
            }
        }
    }

    /** 1 MiB, 2,000 tokens, depth 12, 30 aliases, 50 directives, 500 fields, 20,000 rows, 10 seconds. */
    public static GraphQlLimits standard() {
        return new GraphQlLimits(1_048_576, new Document(2000, 12, 30, 50, 500), 20_000, Duration.ofSeconds(10),
                EnumSet.of(Role.PARTICIPANT, Role.RESEARCHER));
    }
}
