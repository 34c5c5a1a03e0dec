package org.rinnalla.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.rinnalla.spi.CountryPlugin;
import org.rinnalla.spi.PluginDescriptor;
import org.rinnalla.spi.Role;

/** {@code bin/rinnalla run} as a process of its own, in a folder of its own. */
final class PlatformProcess {
    static final String TENANT = "kit-town";
    private static final int PATIENCE_SECONDS = 120;
    private final Path home;
    private final Path folder;
    private final Map<String, String> settings;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final StringBuffer said = new StringBuffer();
    private final URI url;

    private PlatformProcess(Path home, Path folder, Map<String, String> settings) throws IOException {
        this.home = home;
        this.folder = folder;
        this.settings = settings;
        this.process = launch("run").redirectErrorStream(true).start();
        Thread.startVirtualThread(this::listen);
        this.url = URI.create(line("  GraphQL   ").replace("  GraphQL   ", "").replace("/graphql", "").strip());
        line("started_in=");
    }

    static RunningPlatform start(Class<? extends CountryPlugin> plugin, Map<String, String> settings) {
        try {
            Path home = Distribution.home();
            Path folder = Files.createTempDirectory("rinnalla-kit-");
            Path plugins = Files.createDirectory(folder.resolve("plugins"));
            Path jar = PluginJars.packAll(plugins.resolve(plugin.getSimpleName() + ".jar"), plugin);
            Files.writeString(folder.resolve("rinnalla.yaml"), configuration(descriptor(plugin)));
            RunningPlatform platform = new RunningPlatform(new PlatformProcess(home, folder, settings));
            mustBeAtWork(platform, jar);
            return platform;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url() {
        return url;
    }

    /** All that the process has printed. */
    String said() {
        return said.toString();
    }

    String token(Role role) {
        try {
            Process token = launch("token", "--role", role.name(), "--tenant", TENANT).start();
            String out = new String(token.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            String errors = new String(token.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            if (token.waitFor() != 0) {
                throw new IllegalStateException("No token for " + role + ": " + errors);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As Ctrl-C would; then the folder goes. */
    void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                List<ProcessHandle> children = process.descendants().toList();
                process.destroyForcibly();
                children.forEach(ProcessHandle::destroyForcibly);
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private ProcessBuilder launch(String... arguments) {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/rinnalla").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        // Of this machine's settings only which database; the embedded one when it names none.
        environment.keySet().removeIf(name -> name.startsWith("RINNALLA_") && !name.startsWith("RINNALLA_DATABASE_"));
        environment.putAll(Map.of("RINNALLA_JAVA_HOME", System.getProperty("java.home"), "RINNALLA_PORT", "0", "RINNALLA_DEMO", "true",
                "RINNALLA_DATA_DIRECTORY", folder.resolve("data").toString(), "RINNALLA_PLUGINS_DIRECTORY",
                folder.resolve("plugins").toString(), "RINNALLA_CONFIG", folder.resolve("rinnalla.yaml").toString()));
        environment.putAll(settings);
        return builder;
    }

    private void listen() {
        try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                said.append(line).append('\n');
                lines.add(line);
            }
        } catch (IOException e) {
            said.append("(its output broke off)\n");
        }
    }

    private String line(String start) {
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (System.nanoTime() < until && (process.isAlive() || !lines.isEmpty())) {
                String line = lines.poll(200, TimeUnit.MILLISECONDS);
                if (line != null && line.startsWith(start)) {
                    return line;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroy();
        throw new AssertionError("The platform did not start. It said:\n" + said);
    }

    private static void mustBeAtWork(RunningPlatform platform, Path jar) {
        String plugins = platform.get(Role.ADMINISTRATOR, "/plugins").body();
        if (plugins.contains("\"state\":\"refused\"") || !plugins.contains("\"state\":\"active\"")) {
            platform.stop();
            throw new AssertionError("The platform refuses " + jar.getFileName() + ": " + plugins);
        }
    }

    private static PluginDescriptor descriptor(Class<? extends CountryPlugin> plugin) {
        return ServiceLoader.load(CountryPlugin.class, plugin.getClassLoader()).stream()
                .filter(provider -> provider.type() == plugin).findFirst()
                .orElseThrow(() -> new AssertionError(
                        "META-INF/services/" + CountryPlugin.class.getName() + " does not name " + plugin.getName()))
                .get().descriptor();
    }

    private static String configuration(PluginDescriptor plugin) {
        return """
                tenants:
                  - key: %s
                    name: Kit Town
                    kind: MUNICIPALITY
                    country: %s
                """.formatted(TENANT, plugin.country());
    }
}
