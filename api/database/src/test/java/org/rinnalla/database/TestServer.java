package org.rinnalla.database;

interface TestServer extends AutoCloseable {
    String description();

    String jdbcUrl(String schema);

    String user();

    String password();

    @Override
    void close();
}
