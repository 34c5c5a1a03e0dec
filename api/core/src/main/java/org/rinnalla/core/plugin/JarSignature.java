package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/**
 * What the signature of a JAR is worth, whoever made it. Every entry of a signed one is read to its end: only then has the JDK compared it
 * with what was signed.
 */
sealed interface JarSignature {
    /** There is none. */
    record None() implements JarSignature {}

    /**
     * Every entry is as these signed it.
     *
     * @param signers certificates of those who signed all of it, at least one
     */
    record Whole(Set<X509Certificate> signers) implements JarSignature {}

    /**
     * It says that it is signed, and is not as it was signed.
     *
     * @param reason in words
     */
    record Broken(String reason) implements JarSignature {}

    /** It unpacks to more than is allowed. */
    record TooLarge() implements JarSignature {}

    Pattern OF_THE_SIGNATURE = Pattern.compile("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)", Pattern.CASE_INSENSITIVE);
    Pattern SAYS_SIGNED = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);

    static JarSignature of(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile(), true)) {
            List<JarEntry> entries = Collections.list(file.entries());
            return saysSigned(entries) ? read(file, entries) : new None();
        } catch (SecurityException e) {
            return new Broken("it was altered after it was signed: " + e.getMessage());
        }
    }

    private static JarSignature read(JarFile file, List<JarEntry> entries) throws IOException {
        List<String> unsigned = new ArrayList<>();
        Set<X509Certificate> common = new LinkedHashSet<>();
        boolean first = true;
        long left = PluginLimits.UNPACKED_BYTES;
        for (JarEntry entry : entries) {
            if (entry.isDirectory() || OF_THE_SIGNATURE.matcher(entry.getName()).matches()) {
                continue;
            }
            left -= drain(file, entry, left);
            if (left < 0) {
                return new TooLarge();
            }
            Set<X509Certificate> signers = signers(entry);
            if (signers.isEmpty()) {
                unsigned.add(entry.getName());
            } else if (first) {
                common.addAll(signers);
                first = false;
            } else {
                common.retainAll(signers);
            }
        }
        return verdict(first, unsigned, common);
    }

    private static boolean saysSigned(List<JarEntry> entries) {
        return entries.stream().anyMatch(entry -> SAYS_SIGNED.matcher(entry.getName()).matches());
    }

    private static JarSignature verdict(boolean nothingSigned, List<String> unsigned, Set<X509Certificate> common) {
        if (nothingSigned) {
            return new Broken("it holds a signature that fits none of its entries: altered, or made with an algorithm that is too weak");
        }
        if (!unsigned.isEmpty()) {
            return new Broken("these entries are not signed, although others are: " + JarCheck.some(unsigned));
        }
        return common.isEmpty() ? new Broken("it is signed piece by piece; nobody signed all of it") : new Whole(common);
    }

    /** How many bytes it unpacks to; more than {@code most} when it goes on. */
    private static long drain(JarFile file, JarEntry entry, long most) throws IOException {
        byte[] chunk = new byte[64 << 10];
        long total = 0;
        try (InputStream in = file.getInputStream(entry)) {
            for (int read = in.read(chunk); read >= 0 && total <= most; read = in.read(chunk)) {
                total += read;
            }
        }
        return total;
    }

    private static Set<X509Certificate> signers(JarEntry entry) {
        Set<X509Certificate> signers = new LinkedHashSet<>();
        CodeSigner[] all = entry.getCodeSigners();
        if (all != null) {
            for (CodeSigner one : all) {
                if (one.getSignerCertPath().getCertificates().getFirst() instanceof X509Certificate own) {
                    signers.add(own);
                }
            }
        }
        return signers;
    }
}
