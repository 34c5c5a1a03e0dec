package org.rinnalla.core.plugin;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A private copy of a JAR: what was checked is what is loaded, and replacing the file under a running server cannot crash it.
 *
 * @param jar the copy
 * @param sha256 of its bytes, in hexadecimal
 */
record PluginCopy(Path jar, String sha256) implements Closeable {
    private static final int CHUNK = 64 << 10;

    /** @throws TooLarge when the file is larger than allowed */
    static PluginCopy of(Path file) throws IOException {
        Path folder = Files.createTempDirectory("rinnalla-plugin-");
        Path jar = folder.resolve("plugin.jar");
        // for a server that ends without closing its catalogue; files go in the reverse order
        folder.toFile().deleteOnExit();
        jar.toFile().deleteOnExit();
        try (InputStream in = Files.newInputStream(file); OutputStream out = Files.newOutputStream(jar)) {
            return new PluginCopy(jar, copy(in, out));
        } catch (IOException e) {
            delete(jar);
            throw e;
        }
    }

    private static String copy(InputStream in, OutputStream out) throws IOException {
        MessageDigest digest = digest();
        byte[] chunk = new byte[CHUNK];
        long total = 0;
        for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
            total += read;
            if (total > PluginLimits.JAR_BYTES) {
                throw new TooLarge();
            }
            digest.update(chunk, 0, read);
            out.write(chunk, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        delete(jar);
    }

    private static void delete(Path jar) throws IOException {
        Files.deleteIfExists(jar);
        Path folder = jar.getParent();
        if (folder != null) {
            Files.deleteIfExists(folder);
        }
    }

    /** The file is larger than {@link PluginLimits#JAR_BYTES}. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
