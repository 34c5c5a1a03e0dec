package org.rinnalla.core.write;

import java.time.ZoneId;

/** What is known of tenants; the port that persistence implements. */
@FunctionalInterface
public interface Tenants {
    /**
     * A tenant.
     *
     * @param country ISO 3166; its plugins read national identifiers
     * @param zone tells which day it is
     */
    record Tenant(String country, ZoneId zone) {}

    /** The tenant that a token is bound to. */
    Tenant of(int tenantId);
}
