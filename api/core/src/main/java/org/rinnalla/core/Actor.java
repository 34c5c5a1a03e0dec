package org.rinnalla.core;

import org.rinnalla.spi.Role;

/**
 * Who asks.
 *
 * @param subject the token's subject; stable for a person or machine at its issuer
 * @param role what the caller is
 * @param tenantId row id of the tenant that the token is bound to
 * @param tenantKey the tenant's key
 * @param units the units that the token speaks for
 */
public record Actor(String subject, Role role, int tenantId, String tenantKey, UnitScope units) {}
