package org.rinnalla.spi;

import java.time.LocalDate;
import java.util.Locale;

/** What a resolver may know beside the objects. */
public interface ResolverEnvironment {
    /** The caller's language. */
    Locale locale();

    /** The caller's role. */
    Role role();

    /** Today in the tenant's time zone. */
    LocalDate today();
}
