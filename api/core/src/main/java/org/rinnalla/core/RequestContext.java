package org.rinnalla.core;

import java.time.Instant;
import java.util.Locale;

/**
 * Everything that a service must know of a request. Immutable, the first parameter of every service method.
 *
 * @param actor who asks
 * @param locale the language of the answer's texts
 * @param purpose why, as the caller said it; empty text when not said
 * @param requestId unique; stands in the answer, the log and the audit trail
 * @param at when it came in
 */
public record RequestContext(Actor actor, Locale locale, String purpose, String requestId, Instant at) {}
