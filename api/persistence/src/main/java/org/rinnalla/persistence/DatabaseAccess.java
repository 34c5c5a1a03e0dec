package org.rinnalla.persistence;

/**
 * How to reach a MariaDB.
 *
 * @param url a JDBC URL, {@code jdbc:mariadb://host:port/schema}
 * @param user its user
 * @param password the user's password
 * @param connections most connections at a time
 */
public record DatabaseAccess(String url, String user, String password, int connections) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return "DatabaseAccess[" + user + "]";
    }
}
