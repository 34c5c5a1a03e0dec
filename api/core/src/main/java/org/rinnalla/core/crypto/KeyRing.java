package org.rinnalla.core.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfConfig;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;

/**
 * The keys of an installation, as Tink keysets in a folder of their own (owner only). Whoever copies the database without this folder can
 * read no national identifier; whoever loses it has lost them, so it belongs into the backup, apart from the database's.
 */
public final class KeyRing {
    private final Aead identifiers;
    private final Aead cursors;
    private final PrfSet derivation;

    private KeyRing(Aead identifiers, Aead cursors, PrfSet derivation) {
        this.identifiers = identifiers;
        this.cursors = cursors;
        this.derivation = derivation;
    }

    /** Opens the folder's keys; makes those that are missing. */
    public static KeyRing open(Path folder) {
        try {
            AeadConfig.register();
            PrfConfig.register();
            prepare(folder);
            KeysetHandle identifiers = keyset(folder.resolve("identifiers.json"), PredefinedAeadParameters.AES256_GCM);
            KeysetHandle cursors = keyset(folder.resolve("cursors.json"), PredefinedAeadParameters.AES128_GCM);
            KeysetHandle derivation = keyset(folder.resolve("derivation.json"), PredefinedPrfParameters.HMAC_SHA256_PRF);
            return new KeyRing(identifiers.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    cursors.getPrimitive(RegistryConfiguration.get(), Aead.class),
                    derivation.getPrimitive(RegistryConfiguration.get(), PrfSet.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The keys in " + folder + " cannot be read or made: " + e.getMessage(), e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The keys in " + folder + " are damaged; restore them from the backup", e);
        }
    }

    /** Makes a folder for keys, which nobody but the owner can look into; one that is there stays as it is. */
    public static void prepare(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder.toAbsolutePath().getParent());
            Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    Aead identifiers() {
        return identifiers;
    }

    Aead cursors() {
        return cursors;
    }

    /** Bytes that follow from a text and the installation's secret; at most 32. */
    byte[] derive(byte[] input, int length) {
        try {
            return derivation.computePrimary(input, length);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Derivation failed", e);
        }
    }

    /** Tells whether a database belongs to these keys; reveals nothing of them. */
    public byte[] fingerprint() {
        return derive("fingerprint".getBytes(java.nio.charset.StandardCharsets.UTF_8), 16);
    }

    private static KeysetHandle keyset(Path file, Parameters parameters) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            String json = TinkJsonProtoKeysetFormat.serializeKeyset(KeysetHandle.generateNew(parameters), InsecureSecretKeyAccess.get());
            Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "key", ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, json);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
    }
}
