package org.rinnalla.persistence.write;

import org.eclipse.persistence.internal.databaseaccess.DatabaseAccessor;
import org.eclipse.persistence.platform.database.MariaDBPlatform;

/** MariaDB over connections that are always in a transaction: nothing to switch on before it and off after it. */
public final class TransactionPlatform extends MariaDBPlatform {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean supportsAutoCommit() {
        return false;
    }

    /** The first statement begins it. */
    @Override
    public void beginTransaction(DatabaseAccessor accessor) {}
}
