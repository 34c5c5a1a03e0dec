package org.rinnalla.server;

import org.rinnalla.core.RequestContext;
import org.rinnalla.core.write.store.Work;
import org.rinnalla.core.write.store.WriteStore;
import org.rinnalla.persistence.Database;
import org.rinnalla.persistence.IdBlocks;
import org.rinnalla.persistence.TenantRegister;
import org.rinnalla.persistence.audit.GroupAuditTrail;
import org.rinnalla.persistence.read.SqlRowSource;

/**
 * What core asks of the database.
 *
 * @param rows every read
 * @param writes every write
 * @param audit the traces of reads
 * @param tenants the tenants, and what a token's words stand for in them
 */
record Ports(SqlRowSource rows, WriteStore writes, GroupAuditTrail audit, TenantRegister tenants) implements AutoCloseable {
    static Ports of(Database database) {
        IdBlocks ids = new IdBlocks(database.source());
        return new Ports(new SqlRowSource(database.source()), NOT_YET, new GroupAuditTrail(database.source(), ids),
                new TenantRegister(database.source()));
    }

    private static final WriteStore NOT_YET = new WriteStore() {
        @Override
        public <T> T inTransaction(RequestContext context, java.util.function.Function<Work, T> body) {
            throw new IllegalStateException("Writes come with persistence.write");
        }

        @Override
        public OpenWork open(RequestContext context) {
            throw new IllegalStateException("Writes come with persistence.write");
        }
    };

    @Override
    public void close() throws InterruptedException {
        audit.close();
    }
}
