package org.rinnalla.persistence.count;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.rinnalla.core.ErrorCode;
import org.rinnalla.core.RinnallaException;
import org.rinnalla.persistence.GaveWay;

/** A transaction that runs again when the database gave way to another. */
final class Transaction {
    private Transaction() {}

    /** What is done in it. */
    @FunctionalInterface
    interface Body<T> {
        T run(Connection connection) throws SQLException;
    }

    static <T> T run(DataSource source, Body<T> body) {
        for (int time = 1;; time++) {
            try (Connection connection = source.getConnection()) {
                try {
                    T result = body.run(connection);
                    connection.commit();
                    return result;
                } finally {
                    connection.rollback();
                }
            } catch (SQLException e) {
                if (time == GaveWay.TRIES || !GaveWay.says(e)) {
                    throw new RinnallaException(ErrorCode.UNAVAILABLE, "error.unavailable", e);
                }
                GaveWay.pause(time);
            }
        }
    }
}
