package org.rinnalla.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rinnalla.core.plugin.PluginTrust.Mode;

/** Before a class of a plugin is loaded, somebody must vouch for its JAR. */
class TrustTest {
    @TempDir
    private static Path shared = Path.of("");
    private static Signer known = signer("Quay");
    private static Signer stranger = known;
    private static Signer expired = known;
    private static Path unsigned = Path.of("");

    @TempDir
    private Path work = Path.of("");
    private Path plugins = Path.of("");
    private Path jar = Path.of("");

    @BeforeAll
    static void people() {
        stranger = signer("Stranger");
        expired = signer("Old", "-startdate", "-20d", "-validity", "5");
        // A plugin that tells when it is touched: its class writes to a system property.
        unsigned = TestJar.plugin(shared, "static { System.setProperty(\"quay.loaded\", \"yes\"); }").build(shared.resolve("unsigned.jar"));
    }

    @BeforeEach
    void directory() {
        plugins = work.resolve("plugins");
        jar = plugins.resolve("quay.jar");
        System.clearProperty("quay.loaded");
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"WARN", "REQUIRE"})
    void a_jar_that_a_known_signer_signed_is_let_in(Mode mode) {
        known.sign(unsigned, jar);

        assertThat(voucher(mode)).isEqualTo(new Voucher.Signed("CN=Quay"));
    }

    @Test
    void a_jar_whose_hash_is_listed_is_let_in_whoever_signed_it() throws IOException {
        Files.createDirectories(plugins);
        Files.copy(unsigned, jar);
        String hash = PluginCopy.of(jar).sha256();

        try (Catalogue catalogue = loaded(new PluginTrust(Mode.REQUIRE, List.of(), Set.of(hash)))) {
            assertThat(catalogue.plugins()).singleElement()
                    .satisfies(plugin -> assertThat(plugin.source().voucher()).isEqualTo(new Voucher.Listed()));
        }
    }

    @Test
    void an_unsigned_jar_is_refused_untouched() throws IOException {
        Files.createDirectories(plugins);
        Files.copy(unsigned, jar);

        refused(Mode.REQUIRE, PluginRule.SIGNATURE_MISSING, "nobody has signed it; its SHA-256 is " + PluginCopy.of(jar).sha256());
        assertThat(voucher(Mode.WARN)).isEqualTo(new Voucher.Nobody("nobody has signed it"));
        assertThat(voucher(Mode.OFF)).isEqualTo(new Voucher.Unchecked());
    }

    @Test
    void a_jar_that_a_stranger_signed_is_refused_untouched() {
        stranger.sign(unsigned, jar);

        refused(Mode.REQUIRE, PluginRule.SIGNATURE_STRANGER, "signed by CN=Stranger");
        assertThat(voucher(Mode.WARN)).isInstanceOf(Voucher.Nobody.class);
    }

    @Test
    void a_jar_whose_signer_s_certificate_has_expired_is_refused_untouched() {
        expired.sign(unsigned, jar);

        refused(Mode.REQUIRE, PluginRule.SIGNATURE_EXPIRED, "the certificate of CN=Old is valid from");
        assertThat(voucher(Mode.WARN)).isInstanceOf(Voucher.Nobody.class);
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"WARN", "REQUIRE"})
    void a_signed_jar_with_one_more_entry_is_refused_untouched(Mode mode) throws IOException {
        known.sign(unsigned, jar);
        add(jar, "quay/Extra.txt", "added later");

        refused(mode, PluginRule.SIGNATURE_BROKEN, "quay/Extra.txt");
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"WARN", "REQUIRE"})
    void a_jar_to_which_a_stranger_added_and_signed_something_is_refused_untouched(Mode mode) throws IOException {
        known.sign(unsigned, work.resolve("first.jar"));
        add(work.resolve("first.jar"), "quay/Extra.txt", "added later");
        stranger.sign(work.resolve("first.jar"), jar);

        if (mode == Mode.REQUIRE) {
            // The stranger has signed all of it, the known signer only a part.
            refused(mode, PluginRule.SIGNATURE_STRANGER, "CN=Stranger");
        } else {
            assertThat(voucher(mode)).isInstanceOf(Voucher.Nobody.class);
        }
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"WARN", "REQUIRE"})
    void a_signature_that_was_made_useless_is_no_missing_one(Mode mode) throws IOException {
        known.sign(unsigned, jar);
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Files.delete(zip.getPath("META-INF/SIGNER.EC"));
        }

        refused(mode, PluginRule.SIGNATURE_BROKEN, "fits none of its entries");
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = {"WARN", "REQUIRE"})
    void a_signed_jar_altered_by_one_byte_is_refused_or_means_the_same(Mode mode) throws IOException {
        // Given a signed plugin
        long seed = new Random().nextLong();
        System.out.println("TrustTest seed " + seed);
        Random random = new Random(seed);
        known.sign(unsigned, work.resolve("signed.jar"));
        byte[] signed = Files.readAllBytes(work.resolve("signed.jar"));
        Map<String, String> content = content(signed);
        Files.createDirectories(plugins);
        int refused = 0;
        for (int round = 0; round < 150; round++) {
            // When any one byte is another
            byte[] altered = signed.clone();
            int at = random.nextInt(altered.length);
            altered[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(jar, altered);
            // Then it is refused, unless the byte was one that changes no content: a time in the container, a name in the certificate
            try (Catalogue catalogue = loaded(trust(mode))) {
                if (catalogue.plugins().isEmpty()) {
                    refused++;
                } else {
                    assertThat(content(altered)).as("byte %d, seed %d", at, seed).isEqualTo(content);
                }
            }
        }
        assertThat(refused).isGreaterThan(75);
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_jar_whose_entry_is_cut_off_is_refused_whoever_vouches(Mode mode) throws IOException {
        // Given a signed plugin whose directory names a shorter entry than was packed
        known.sign(unsigned, jar);
        byte[] bytes = Files.readAllBytes(jar);
        ByteBuffer directory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        String name = "quay/Plugin.class";
        int at = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf(name) - 46;
        assertThat(directory.getInt(at)).isEqualTo(0x02014b50);
        directory.putInt(at + 20, directory.getInt(at + 20) - 3);
        Files.write(jar, bytes);

        // Then it is refused, also by who does not look at signatures
        refused(mode, PluginRule.JAR_UNREADABLE, name);
    }

    private void refused(Mode mode, PluginRule rule, String said) {
        System.clearProperty("quay.loaded");
        try (Catalogue catalogue = loaded(trust(mode))) {
            assertThat(catalogue.plugins()).isEmpty();
            assertThat(catalogue.refused()).singleElement().satisfies(one -> assertThat(one.problems()).singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.rule()).isEqualTo(rule);
                        assertThat(problem.line()).contains("quay.jar").contains(said);
                    }));
        }
        assertThat(System.getProperty("quay.loaded")).isNull();
    }

    private Voucher voucher(Mode mode) {
        try (Catalogue catalogue = loaded(trust(mode))) {
            return catalogue.plugins().getFirst().source().voucher();
        }
    }

    private Catalogue loaded(PluginTrust trust) {
        return switch (new PluginLoader(Loading.FENCE, SchemaCheck.none()).load(
                new PluginSettings(Optional.of(plugins), false, trust, FenceSettings.standard(),
                        java.time.Duration.ZERO, PluginValues.none()),
                1)) {
            case LoadOutcome.Loaded(Catalogue catalogue) -> catalogue;
            case LoadOutcome.Rejected(var problems) -> throw new AssertionError(problems);
        };
    }

    private static PluginTrust trust(Mode mode) {
        return new PluginTrust(mode, List.of(known.certificate(), expired.certificate()), Set.of("0".repeat(64)));
    }

    private static Signer signer(String name, String... validity) {
        try {
            return Signer.named(Files.createTempDirectory("signer"), name, validity);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void add(Path jar, String path, String text) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
            Path added = work(jar, text);
            Files.copy(added, zip.getPath(path), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path work(Path jar, String text) throws IOException {
        return Files.writeString(jar.resolveSibling("added.txt"), text);
    }

    private static Map<String, String> content(byte[] jar) throws IOException {
        Map<String, String> content = new HashMap<>();
        Path file = Files.write(Files.createTempFile("altered", ".jar"), jar);
        try (java.util.zip.ZipFile zip = new java.util.zip.ZipFile(file.toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                if (JarSignature.SAYS_SIGNED.matcher(entry.getName()).matches()) {
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    content.put(entry.getName(), Arrays.toString(in.readAllBytes()));
                }
            }
        } finally {
            Files.delete(file);
        }
        return content;
    }
}
