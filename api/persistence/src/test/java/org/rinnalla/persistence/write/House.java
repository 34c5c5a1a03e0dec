package org.rinnalla.persistence.write;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rinnalla.core.Actor;
import org.rinnalla.core.Outcome;
import org.rinnalla.core.RequestContext;
import org.rinnalla.core.UnitScope;
import org.rinnalla.core.UserError;
import org.rinnalla.core.access.WritePolicy;
import org.rinnalla.core.audit.AuditEntry;
import org.rinnalla.core.crypto.IdentifierVault;
import org.rinnalla.core.crypto.Ids;
import org.rinnalla.core.crypto.KeyRing;
import org.rinnalla.core.model.Noun;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.CatalogueHolder;
import org.rinnalla.core.plugin.Fence;
import org.rinnalla.core.plugin.LoadOutcome;
import org.rinnalla.core.plugin.PluginLoader;
import org.rinnalla.core.plugin.SchemaCheck;
import org.rinnalla.core.write.PluginRules;
import org.rinnalla.core.write.WriteOptions;
import org.rinnalla.core.write.WriteService;
import org.rinnalla.core.write.Written;
import org.rinnalla.core.write.command.Attempt;
import org.rinnalla.core.write.command.CommandKind;
import org.rinnalla.core.write.command.CommandReader;
import org.rinnalla.core.write.command.Form;
import org.rinnalla.database.TestDatabase;
import org.rinnalla.database.TestSchema;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.DatabaseAccess;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.spi.Role;

/** The write side on a database of its own, with two tenants of a made-up country, and short ways to use it. */
final class House implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-06-15T10:00:00Z");
    final List<AuditEntry> trail = Collections.synchronizedList(new ArrayList<>());
    final Ids ids;
    final IdentifierVault vault;
    final WriteService service;
    final CommandReader reader;
    private final TestSchema schema;
    final Database database;
    final JpaWriteStore store;

    House() {
        schema = TestDatabase.shared().fresh();
        KeyRing keys;
        try {
            keys = KeyRing.open(Files.createTempDirectory("keys"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        database = Database.open(new DatabaseAccess(schema.jdbcUrl(), schema.user(), schema.password(), 12), keys.fingerprint());
        ids = new Ids(keys);
        vault = new IdentifierVault(keys);
        store = JpaWriteStore.open(database, new IdBlocks(database.beside()));
        Fence fence = Fence.standard();
        CatalogueHolder catalogue = new CatalogueHolder(catalogue(fence));
        service = new WriteService(store, WritePolicy.standard(), trail::add, new PluginRules(catalogue, fence),
                new CachedTenants(database.source()), vault);
        reader = new CommandReader(ids, catalogue::of);
        for (int tenant = 1; tenant <= 2; tenant++) {
            update("INSERT INTO tenant VALUES (?,?,?,'Tenant','MUNICIPALITY','XX','UTC',1,UTC_TIMESTAMP(),UTC_TIMESTAMP())", tenant, tenant,
                    "tenant-" + tenant);
        }
    }

    static Catalogue catalogue(Fence fence) {
        return switch (new PluginLoader(fence, SchemaCheck.none()).loadFlat(new HousePlugin())) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> catalogue;
            case LoadOutcome.Rejected(var problems) -> throw new AssertionError(problems);
        };
    }

    static RequestContext as(Role role, Long... units) {
        return as(1, role, units);
    }

    static RequestContext as(int tenant, Role role, Long... units) {
        UnitScope scope = units.length == 0 ? new UnitScope.AllUnits() : new UnitScope.Units(Set.of(units));
        return new RequestContext(new Actor("someone", role, tenant, "tenant-" + tenant, scope), Locale.ENGLISH, "", "request-1", NOW);
    }

    /** Members by name: {@code "name", value, "name", value …}; references by row id. */
    Attempt attempt(RequestContext context, CommandKind kind, @Nullable Object... members) {
        Map<String, @Nullable Object> given = new LinkedHashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            String name = String.valueOf(members[i]);
            Noun target = kind.field(name).flatMap(field -> field.targetNoun()).orElse(null);
            boolean reference = target != null && members[i + 1] instanceof Long;
            given.put(target == null ? name : name + "Id",
                    reference && target != null ? ids.encode(target, context.actor().tenantId(), (Long) members[i + 1]) : members[i + 1]);
        }
        return reader.read(context, kind, given, Form.IDS);
    }

    Attempt row(RequestContext context, CommandKind kind, String... cells) {
        Map<String, String> given = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            given.put(cells[i], cells[i + 1]);
        }
        return reader.read(context, kind, given, Form.CELLS);
    }

    Outcome<Written> write(RequestContext context, CommandKind kind, @Nullable Object... members) {
        return service.write(context, attempt(context, kind, members), WriteOptions.PLAIN);
    }

    Written done(RequestContext context, CommandKind kind, @Nullable Object... members) {
        return done(write(context, kind, members));
    }

    static Written done(Outcome<Written> outcome) {
        return switch (outcome) {
            case Outcome.Done<Written>(Written written, var _) -> written;
            case Outcome.Refused<Written>(var code, var errors) -> throw new AssertionError(code + " " + errors);
        };
    }

    Outcome.Refused<Written> refused(RequestContext context, CommandKind kind, @Nullable Object... members) {
        return refused(write(context, kind, members));
    }

    static Outcome.Refused<Written> refused(Outcome<Written> outcome) {
        return switch (outcome) {
            case Outcome.Refused<Written> refused -> refused;
            case Outcome.Done<Written>(Written written, var _) -> throw new AssertionError("It was done: " + written);
        };
    }

    /** {@code CODE field} of each error. */
    static List<String> told(Outcome.Refused<Written> refused) {
        return refused.errors().stream().map(House::told).toList();
    }

    static String told(UserError error) {
        return error.code() + " " + error.field();
    }

    Connection connect() throws SQLException {
        return schema.connect();
    }

    void update(String sql, Object... values) {
        try (Connection connection = connect(); PreparedStatement statement = bound(connection, sql, values)) {
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rows of a query, each its values with a bar between. */
    List<String> rows(String sql, Object... values) {
        try (Connection connection = connect();
                PreparedStatement statement = bound(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            List<String> all = new ArrayList<>();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(rows.getString(i)));
                }
                all.add(String.join("|", row));
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    String one(String sql, Object... values) {
        return rows(sql, values).getFirst();
    }

    /** Statements that the server has run on data, of whomever. */
    long statements() {
        return rows("SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_select','Com_insert','Com_update','Com_delete')").stream()
                .mapToLong(row -> Long.parseLong(row.split("\\|")[1])).sum();
    }

    /** What the database itself has noted for the sums; the server counts each among its statements. */
    long marks() {
        return Long.parseLong(one("SELECT COUNT(*) FROM count_mark"));
    }

    /** How often anybody has sent the server something to run; asking for it is one of them. */
    long ways() {
        return Long.parseLong(one("SHOW GLOBAL STATUS LIKE 'Questions'").split("\\|")[1]);
    }

    private static PreparedStatement bound(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    @Override
    public void close() {
        store.close();
        database.close();
        schema.close();
    }
}
