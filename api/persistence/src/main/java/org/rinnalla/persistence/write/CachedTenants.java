package org.rinnalla.persistence.write;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.core.write.Tenants;
import org.rinnalla.persistence.DatabaseProblem;

/** Countries and time zones of tenants. They never change while a server runs, so each is read once. */
public final class CachedTenants implements Tenants {
    private final Map<Integer, Tenant> known = new ConcurrentHashMap<>();
    private final DataSource source;

    public CachedTenants(DataSource source) {
        this.source = source;
    }

    @Override
    public Tenant of(int tenantId) {
        Tenant tenant = known.get(tenantId);
        if (tenant == null) {
            tenant = read(tenantId);
            known.put(tenantId, tenant);
        }
        return tenant;
    }

    private Tenant read(int tenantId) {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection
                        .prepareStatement("SELECT country, time_zone FROM tenant WHERE tenant_id = ? AND id = ?")) {
            select.setInt(1, tenantId);
            select.setInt(2, tenantId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    throw new RinnallaException(ErrorCode.UNAUTHENTICATED, "error.unauthenticated");
                }
                return new Tenant(row.getString(1), zone(row.getString(2)));
            }
        } catch (SQLException e) {
            throw new DatabaseProblem("The database does not answer: " + e.getErrorCode(), e);
        }
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return ZoneOffset.UTC;
        }
    }
}
