package org.rinnalla.graphql.schema;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** Where the house's SDL lies. Asked for one by one, each file would first be looked for in every module of the JDK and open the archive anew. */
final class SdlFiles implements AutoCloseable {
    private static final String FOLDER = "rinnalla/graphql/";
    private static final String FIRST = "common.graphqls";
    private final String address;
    private final Optional<JarFile> archive;

    private SdlFiles(String address, Optional<JarFile> archive) {
        this.address = address;
        this.archive = archive;
    }

    static SdlFiles open() {
        URL first = SdlFiles.class.getResource("/" + FOLDER + FIRST);
        if (first == null) {
            throw new IllegalStateException("The schema file " + FIRST + " is not on the class path");
        }
        try {
            URLConnection connection = first.openConnection();
            connection.setUseCaches(false);
            String address = first.toString();
            return new SdlFiles(address.substring(0, address.length() - FIRST.length()),
                    connection instanceof JarURLConnection jar ? Optional.of(jar.getJarFile()) : Optional.empty());
        } catch (IOException e) {
            throw unreadable(FIRST, e);
        }
    }

    /** A file's bytes; its name with ending. */
    byte[] read(String file) {
        try (InputStream stream = archive.isPresent() ? entry(archive.get(), file) : URI.create(address + file).toURL().openStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    @Override
    public void close() {
        archive.ifPresent(jar -> {
            try {
                jar.close();
            } catch (IOException e) {
                throw unreadable(FIRST, e);
            }
        });
    }

    private static InputStream entry(JarFile jar, String file) throws IOException {
        ZipEntry entry = jar.getEntry(FOLDER + file);
        if (entry == null) {
            throw new IOException("the archive holds no " + FOLDER + file);
        }
        return jar.getInputStream(entry);
    }

    private static UncheckedIOException unreadable(String file, IOException e) {
        return new UncheckedIOException("The schema file " + file + " cannot be read", e);
    }
}
