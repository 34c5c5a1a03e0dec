package org.rinnalla.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.rinnalla.core.write.Tenants;
import org.rinnalla.spi.Role;
import org.rinnalla.spi.TenantKind;

/** The tenants themselves, and what a token's words stand for in them: asked before there is an actor, so beside the read path. */
public final class TenantRegister implements Tenants {
    private final DataSource source;
    private final Map<Integer, Tenant> known = new ConcurrentHashMap<>();

    public TenantRegister(DataSource source) {
        this.source = source;
    }

    /** A tenant that shall be there. */
    public record Wanted(String key, String name, TenantKind kind, String country, String timeZone) {}

    /** Country and zone of a tenant never change while it has data, so they are asked for once. */
    @Override
    public Tenant of(int tenantId) {
        return known.computeIfAbsent(tenantId, this::read);
    }

    /** The row id of a tenant's key. */
    public OptionalInt find(String key) {
        try (Connection connection = source.getConnection()) {
            return find(connection, key);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** How many tenants there are. */
    public int count() {
        try (Connection connection = source.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT COUNT(*) FROM tenant");
                ResultSet found = select.executeQuery()) {
            found.next();
            return found.getInt(1);
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Makes the tenant when its key is not taken; returns its row id. */
    public int ensure(Wanted wanted) {
        OptionalInt before = find(wanted.key());
        if (before.isPresent()) {
            return before.getAsInt();
        }
        String insert = "INSERT IGNORE INTO tenant (tenant_id, id, `key`, name, kind, country, time_zone, version, created_at, updated_at) "
                + "SELECT next, next, ?, ?, ?, ?, ?, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) "
                + "FROM (SELECT COALESCE(MAX(tenant_id), 0) + 1 AS next FROM tenant) AS ids";
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(insert)) {
            statement.setString(1, wanted.key());
            statement.setString(2, wanted.name());
            statement.setString(3, wanted.kind().name());
            statement.setString(4, wanted.country());
            statement.setString(5, wanted.timeZone());
            OptionalInt id = OptionalInt.empty();
            // Another server may take the same number at the same time; the row is then ignored and the next number tried.
            for (int attempt = 0; attempt < 20 && id.isEmpty(); attempt++) {
                statement.executeUpdate();
                id = find(connection, wanted.key());
            }
            return id.orElseThrow(() -> new DatabaseProblem("The tenant '" + wanted.key() + "' could not be made."));
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Row ids of the tenant's units with these refs; a ref that no unit has gives none. */
    public Set<Long> units(int tenant, Collection<String> refs) {
        if (refs.isEmpty()) {
            return Set.of();
        }
        String in = String.join(",", Collections.nCopies(refs.size(), "?"));
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection
                        .prepareStatement("SELECT id FROM unit WHERE tenant_id = ? AND ref IN (" + in + ")")) {
            statement.setInt(1, tenant);
            int place = 2;
            for (String ref : refs) {
                statement.setString(place++, ref);
            }
            Set<Long> ids = new LinkedHashSet<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** A subject that the tenant's data names for a role, so that a demo token can show what such a person sees. */
    public Optional<String> anySubject(int tenant, Role role) {
        String select = role == Role.PARTICIPANT
                ? "SELECT subject FROM participant WHERE tenant_id = ? AND subject IS NOT NULL AND ? IS NOT NULL ORDER BY id LIMIT 1"
                : "SELECT m.subject FROM staff_role r JOIN staff_member m ON m.tenant_id = r.tenant_id AND m.id = r.staff_member_id "
                        + "WHERE r.tenant_id = ? AND r.role = ? AND m.subject IS NOT NULL ORDER BY m.id LIMIT 1";
        try (Connection connection = source.getConnection(); PreparedStatement statement = connection.prepareStatement(select)) {
            statement.setInt(1, tenant);
            statement.setString(2, role.name());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    private Tenant read(int tenantId) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement("SELECT country, time_zone FROM tenant WHERE tenant_id = ?")) {
            statement.setInt(1, tenantId);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("There is no tenant " + tenantId);
                }
                return new Tenant(row.getString(1), ZoneId.of(row.getString(2)));
            }
        } catch (SQLException e) {
            throw away(e);
        }
    }

    /** Letter for letter: the database itself passes over blanks at the end, and refuses to compare a key with anything but ASCII. */
    private static OptionalInt find(Connection connection, String key) throws SQLException {
        if (!key.chars().allMatch(each -> each > ' ' && each < 127)) {
            return OptionalInt.empty();
        }
        try (PreparedStatement statement = connection.prepareStatement("SELECT tenant_id FROM tenant WHERE `key` = ?")) {
            statement.setString(1, key);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
            }
        }
    }

    private static DatabaseProblem away(SQLException e) {
        return new DatabaseProblem("The database does not answer: " + e.getMessage(), e);
    }
}
