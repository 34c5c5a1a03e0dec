package org.rinnalla.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.core.plugin.PluginTrust;
import org.rinnalla.spi.TenantKind;

class SettingsTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void everythingHasASafeDefault() {
        // Given nothing, when the settings are read
        Settings settings = Settings.read(Map.of(), Optional.empty(), false);

        // Then the server keeps to itself
        assertThat(settings.server().host()).isEqualTo("127.0.0.1");
        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.server().demo()).isFalse();
        assertThat(settings.server().dataDirectory()).isEqualTo(Path.of("rinnalla-data").toAbsolutePath());
        assertThat(settings.server().corsOrigins()).isEmpty();
        assertThat(settings.database().url()).isEmpty();
        assertThat(settings.security().issuers()).isEmpty();
        assertThat(settings.plugins().directory()).isEmpty();
        assertThat(settings.plugins().trust().mode()).isEqualTo(PluginTrust.Mode.WARN);
    }

    @Test
    void theEnvironmentGoesBeforeTheFile() throws IOException {
        // Given a file and an environment that differ
        Path file = file("port: 9001\nhost: 0.0.0.0\ndatabase:\n  user: from-file\n");

        // When
        Settings settings = Settings.read(Map.of("RINNALLA_CONFIG", file.toString(), "RINNALLA_PORT", "9002"), Optional.empty(), false);

        // Then
        assertThat(settings.server().port()).isEqualTo(9002);
        assertThat(settings.server().host()).isEqualTo("0.0.0.0");
        assertThat(settings.database().user()).isEqualTo("from-file");
    }

    @Test
    void everyWrongValueIsNamedWithWhatIsAllowed() {
        assertThatThrownBy(() -> Settings.read(Map.of("RINNALLA_PORT", "eighty", "RINNALLA_DEMO", "yes", "RINNALLA_DATABASE_URL",
                "jdbc:postgresql://x", "RINNALLA_PLUGINS_DIRECTORY", folder.resolve("none").toString()), Optional.empty(), false))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("'port' (environment variable RINNALLA_PORT) is 'eighty'; allowed is a whole number from 0 to 65535")
                .hasMessageContaining("'demo' (environment variable RINNALLA_DEMO) is 'yes'; allowed is true or false")
                .hasMessageContaining("jdbc:mariadb://host:3306/schema").hasMessageContaining("which is no folder");
    }

    @Test
    void whoeverNamesHashesOrCertificatesMeansThatNobodyElseIsMeant() {
        String hash = "AB".repeat(32);

        assertThat(trust(Map.of("RINNALLA_PLUGINS_ALLOWED_HASHES", hash))).isEqualTo(
                new PluginTrust(PluginTrust.Mode.REQUIRE, List.of(), Set.of("ab".repeat(32))));
        assertThat(trust(Map.of("RINNALLA_PLUGINS_ALLOWED_HASHES", hash, "RINNALLA_PLUGINS_SIGNATURES", "warn")).mode())
                .isEqualTo(PluginTrust.Mode.WARN);
        assertThat(trust(Map.of("RINNALLA_PLUGINS_SIGNATURES", "off")).mode()).isEqualTo(PluginTrust.Mode.OFF);
    }

    @Test
    void trustInNobodyIsSaidToBeAMistake() throws IOException {
        Path none = Files.writeString(folder.resolve("none.pem"), "no certificate");

        assertThatThrownBy(() -> trust(Map.of("RINNALLA_PLUGINS_SIGNATURES", "require"))).hasMessageContaining("nobody is named");
        assertThatThrownBy(() -> trust(Map.of("RINNALLA_PLUGINS_SIGNATURES", "sometimes", "RINNALLA_PLUGINS_ALLOWED_HASHES", "abc",
                "RINNALLA_PLUGINS_TRUSTED_CERTIFICATES", none + "," + folder.resolve("missing.pem"))))
                .hasMessageContaining("allowed is off, warn or require").hasMessageContaining("64 hexadecimal digits")
                .hasMessageContaining("none.pem").hasMessageContaining("missing.pem");
    }

    private static PluginTrust trust(Map<String, String> environment) {
        return Settings.read(environment, Optional.empty(), false).plugins().trust();
    }

    @Test
    void anUnknownKeyIsAnErrorThatListsTheKnownOnes() throws IOException {
        Path file = file("database:\n  usr: me\nprot: 80\n");

        assertThatThrownBy(() -> Settings.read(Map.of("RINNALLA_CONFIG", file.toString()), Optional.empty(), false))
                .hasMessageContaining("Setting 'database.usr' is unknown").hasMessageContaining("user").hasMessageContaining("'prot'");
    }

    @Test
    void aFileThatIsNoYamlIsNamedWithItsLine() throws IOException {
        Path file = file("port: 1\n  host: [\n");

        assertThatThrownBy(() -> Settings.read(Map.of("RINNALLA_CONFIG", file.toString()), Optional.empty(), false))
                .isInstanceOf(SettingsProblem.class).hasMessageContaining(file + ":2");
    }

    @Test
    void issuersAndTenantsAreLists() throws IOException {
        // Given
        Path file = file("""
                security:
                  issuers:
                    - issuer: https://id.example.org
                      audience: rinnalla
                      jwks-url: https://id.example.org/jwks
                      algorithms: [ES256]
                      role-claim: https://example.org/role
                tenants:
                  - {key: my-town, name: My Town, kind: REGION, country: XX, time-zone: UTC}
                """);

        // When
        Settings settings = Settings.read(Map.of("RINNALLA_CONFIG", file.toString()), Optional.empty(), false);

        // Then
        assertThat(settings.security().issuers()).singleElement().satisfies(issuer -> {
            assertThat(issuer.algorithms()).containsExactly("ES256");
            assertThat(issuer.claims().role()).isEqualTo("https://example.org/role");
            assertThat(issuer.claims().units()).isEqualTo("units");
        });
        assertThat(settings.tenants()).singleElement().satisfies(tenant -> assertThat(tenant.kind()).isEqualTo(TenantKind.REGION));
    }

    @Test
    void aSharedSecretIsNoWayToSign() throws IOException {
        Path file = file("security: {issuers: [{issuer: a, audience: b, jwks-url: 'http://elsewhere/jwks', algorithms: [HS256, none]}]}\n");

        assertThatThrownBy(() -> Settings.read(Map.of("RINNALLA_CONFIG", file.toString()), Optional.empty(), false))
                .hasMessageContaining("holds 'HS256'").hasMessageContaining("holds 'none'").hasMessageContaining("allowed is https://");
    }

    @Test
    void theSampleFileIsSound() throws IOException {
        // Given the sample, and the sample with every example line in force
        String sample = Files.readString(Path.of("src/main/distribution/conf/rinnalla.yaml"));
        Path inForce = file(sample.replaceAll("(?m)^# (?=( *(- )?(?!true)[a-z-]+:( |$)))", "").replace("  directory: plugins ", "  # "));

        // When both are read, then neither has a key that nobody knows
        assertThat(Settings.read(Map.of("RINNALLA_CONFIG", file(sample).toString()), Optional.empty(), false).tenants()).isEmpty();
        assertThat(Settings.read(Map.of("RINNALLA_CONFIG", inForce.toString()), Optional.empty(), false).tenants()).hasSize(1);
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "settings", ".yaml"), text);
    }
}
