package org.rinnalla.testkit;

import java.time.LocalDate;
import java.util.Locale;
import org.rinnalla.spi.ResolverEnvironment;
import org.rinnalla.spi.Role;

/**
 * What a resolver is told beside its objects.
 *
 * @param locale the caller's language
 * @param role the caller's role
 * @param today the day
 */
public record FakeResolving(Locale locale, Role role, LocalDate today) implements ResolverEnvironment {}
