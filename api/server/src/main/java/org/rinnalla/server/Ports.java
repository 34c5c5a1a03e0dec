package org.rinnalla.server;

import org.rinnalla.core.count.SumStore;
import org.rinnalla.core.data.DataStore;
import org.rinnalla.core.write.Tenants;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.persistence.TenantRegister;
import org.rinnalla.persistence.audit.GroupAuditTrail;
import org.rinnalla.persistence.count.JdbcSums;
import org.rinnalla.persistence.data.JdbcDataStore;
import org.rinnalla.persistence.read.SqlRowSource;
import org.rinnalla.persistence.write.CachedTenants;
import org.rinnalla.persistence.write.JpaWriteStore;

/**
 * What core asks of the database.
 *
 * @param rows every read
 * @param writes every write
 * @param audit the traces of reads
 * @param tenants country and zone of a tenant
 * @param data what plugins keep, for migrations
 * @param register the tenants themselves, and what a token's words stand for in them
 * @param sums what was counted of units
 */
record Ports(SqlRowSource rows, JpaWriteStore writes, GroupAuditTrail audit, Tenants tenants,
        DataStore data, TenantRegister register, SumStore sums) implements AutoCloseable {
    static Ports of(Database database) {
        IdBlocks ids = new IdBlocks(database.beside());
        SqlRowSource rows = new SqlRowSource(database.source());
        return new Ports(rows, JpaWriteStore.open(database, ids),
                new GroupAuditTrail(database.beside(), ids), new CachedTenants(database.source()),
                new JdbcDataStore(database.source()), new TenantRegister(database.source()),
                new JdbcSums(database.source(), database.writing(), rows));
    }

    @Override
    public void close() throws InterruptedException {
        writes.close();
        audit.close();
    }
}
