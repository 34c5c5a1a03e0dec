package org.rinnalla.persistence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Whether Flyway would find anything to do or to object to. It takes a tenth of a start to say no; this takes a hundredth, and wherever it does
 * not see at once that all is as it must be, Flyway is asked.
 */
final class Migrations {
    static final String FOLDER = "rinnalla/database";
    static final String HISTORY = "flyway_history";
    private static final String FIRST = FOLDER + "/V001__house.sql";

    private Migrations() {}

    /** True when each text that the program brings has been run, once and well, as it stands today, and nothing else has. */
    static boolean allDone(Connection connection) {
        try {
            Map<String, Integer> brought = brought();
            return !brought.isEmpty() && brought.equals(done(connection));
        } catch (SQLException | IOException | URISyntaxException e) {
            return false;
        }
    }

    /** Checksums of what was run, by the names of the texts; those of anything out of the ordinary fit no text. */
    private static Map<String, Integer> done(Connection connection) throws SQLException {
        Map<String, Integer> done = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT script, checksum, type, success FROM " + HISTORY);
                ResultSet row = select.executeQuery()) {
            while (row.next()) {
                boolean ordinary = row.getString(3).equals("SQL") && row.getBoolean(4);
                if (done.put(ordinary ? row.getString(1) : "out of the ordinary", row.getInt(2)) != null) {
                    done.put("twice", 0);
                }
            }
        }
        return done;
    }

    private static Map<String, Integer> brought() throws IOException, URISyntaxException {
        Map<String, Integer> brought = new TreeMap<>();
        URL first = Migrations.class.getClassLoader().getResource(FIRST);
        if (first != null && first.openConnection() instanceof JarURLConnection jar) {
            try (Stream<java.util.jar.JarEntry> entries = jar.getJarFile().stream()) {
                for (var entry : entries.filter(each -> each.getName().startsWith(FOLDER + "/V")).toList()) {
                    try (InputStream text = jar.getJarFile().getInputStream(entry)) {
                        brought.put(entry.getName().substring(FOLDER.length() + 1), checksum(text));
                    }
                }
            }
        } else if (first != null) {
            try (Stream<Path> files = Files.list(Path.of(new URI(first.toString())).resolveSibling(""))) {
                for (Path file : files.filter(each -> String.valueOf(each.getFileName()).startsWith("V")).toList()) {
                    try (InputStream text = Files.newInputStream(file)) {
                        brought.put(String.valueOf(file.getFileName()), checksum(text));
                    }
                }
            }
        }
        return brought;
    }

    /** As Flyway reckons it: over the lines, without what ends them. */
    private static int checksum(InputStream text) throws IOException {
        CRC32 crc = new CRC32();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                crc.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) crc.getValue();
    }
}
