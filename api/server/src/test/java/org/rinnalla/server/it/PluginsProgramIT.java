package org.rinnalla.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import halter.HalterPlugin;
import harbour.HarbourPlugin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import leaver.LeaverPlugin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rinnalla.server.it.Program.Result;
import org.rinnalla.testkit.PluginJars;
import pier.PierPlugin;

/** What the program says of plugins without a server: broken ones are refused alone, each told with what to do. */
class PluginsProgramIT {
    @TempDir
    private Path folder = Path.of("");
    private Path plugins = Path.of("");

    @BeforeEach
    void put() throws IOException {
        plugins = Files.createDirectories(folder.resolve("plugins"));
        sound(plugins.resolve("pier.jar"));
        broken(plugins.resolve("harbour.jar"));
    }

    @Test
    void aSoundJarPassesTheCheckAndABrokenOneIsToldAsAServerWouldTellIt() {
        Result sound = run("plugins", "check", plugins.resolve("pier.jar").toString());
        assertThat(sound.code()).as(sound.err()).isZero();
        assertThat(sound.out()).contains("pier 1.0.0").contains("sha256=");

        Result broken = run("plugins", "check", plugins.resolve("harbour.jar").toString());
        assertThat(broken.code()).isEqualTo(1);
        assertThat(broken.out()).contains("REFUSED harbour.jar").contains("schema.graphqls:").contains("[schema-");
        assertThat(broken.err()).contains("would be refused");
        assertThat(folder.resolve("data")).as("neither a database nor keys are made").doesNotExist();
    }

    @Test
    void aPluginThatEndsTheProgramDoesNotPassTheCheckByThat() {
        Path jar = PluginJars.pack(folder.resolve("leaver.jar"), LeaverPlugin.class, Map.of());

        Result left = run("plugins", "check", jar.toString());

        assertThat(left.code()).isEqualTo(1);
        assertThat(left.err()).contains("leaver.jar", "ends the program");
    }

    @Test
    void aPluginThatHaltsTheMachineIsNotEvenTried() {
        Path jar = PluginJars.pack(folder.resolve("halter.jar"), HalterPlugin.class, Map.of());

        Result left = run("plugins", "check", jar.toString());

        assertThat(left.code()).isEqualTo(1);
        assertThat(left.err()).contains("halter.jar", "halter/HalterPlugin.class calls Runtime.halt");
    }

    @Test
    void theBrokenOneIsRefusedAlone() {
        assertThat(run("plugins").out()).contains("pier 1.0.0").contains("REFUSED harbour.jar");
    }

    @Test
    void inStrictModeTheStartIsRefusedWithItsReasons() {
        Result strict = run(Map.of("RINNALLA_PLUGINS_STRICT", "true"), "plugins");

        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err()).contains("Strict mode").contains("harbour.jar").contains("schema.graphqls:");
    }

    @Test
    void settingsOfAPluginThatIsNotThereStopAStrictStart() throws IOException {
        Files.delete(plugins.resolve("harbour.jar"));
        Path settings = Files.writeString(folder.resolve("slip.yaml"), "plugins:\n  peir:\n    minimum-age: 3\n");

        assertThat(run(Map.of("RINNALLA_CONFIG", settings.toString()), "plugins").code()).isZero();
        Result strict = run(Map.of("RINNALLA_CONFIG", settings.toString(), "RINNALLA_PLUGINS_STRICT", "true"), "plugins");
        assertThat(strict.code()).isEqualTo(1);
        assertThat(strict.err()).contains("there is no plugin peir; there are [pier]").contains("minimum-age");
    }

    private Result run(String... arguments) {
        return run(Map.of(), arguments);
    }

    private Result run(Map<String, String> more, String... arguments) {
        Map<String, String> environment = new java.util.HashMap<>(Map.of("RINNALLA_DEMO", "true", "RINNALLA_PLUGINS_DIRECTORY",
                plugins.toString(), "RINNALLA_DATA_DIRECTORY", folder.resolve("data").toString()));
        environment.putAll(more);
        try (Program program = Program.start(folder, environment, arguments)) {
            return program.end();
        }
    }

    private static void sound(Path jar) {
        PluginJars.pack(jar, PierPlugin.class,
                Map.of("pier/version", "1", "META-INF/rinnalla/messages_en.properties", "pier.label = Made up"));
    }

    /** Its SDL redefines a type of the platform. */
    private static void broken(Path jar) {
        PluginJars.pack(jar, HarbourPlugin.class, Map.of("harbour/version", "1.0.0", "harbour/schema.graphqls",
                "type Participant { qzBerth: String }", "META-INF/rinnalla/messages_en.properties", ""));
    }
}
