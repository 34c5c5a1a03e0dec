package org.rinnalla.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rinnalla.database.EmbeddedMariaDb;
import org.rinnalla.database.EmbeddedSettings;

/** The processes that are measured: the database, Rinnalla as it is distributed, and the limits with the same options of the Java machine. */
final class Servers implements AutoCloseable {
    private static final int READY_SECONDS = 60;
    private final Options options;
    private final EmbeddedMariaDb database;
    private final long databaseProcess;
    private final List<Process> processes = new ArrayList<>();
    private @Nullable Process rinnalla;
    private @Nullable Process limits;
    private int rinnallaPort;
    private int limitsPort;

    private Servers(Options options, EmbeddedMariaDb database) {
        this.options = options;
        this.database = database;
        this.databaseProcess = ProcessHandle.current().descendants()
                .filter(each -> each.info().command().map(command -> command.contains("mariadbd")).orElse(false)).findFirst().orElseThrow()
                .pid();
    }

    /** The database alone; durable, so that a commit costs what it costs in earnest. */
    static Servers database(Options options) {
        return new Servers(options, EmbeddedMariaDb
                .start(EmbeddedSettings.in(options.data().resolve("database")).withBufferPoolMegabytes(options.pool())));
    }

    EmbeddedMariaDb database() {
        return database;
    }

    long databaseProcess() {
        return databaseProcess;
    }

    long rinnallaProcess() {
        return Objects.requireNonNull(rinnalla).pid();
    }

    long limitsProcess() {
        return Objects.requireNonNull(limits).pid();
    }

    int rinnallaPort() {
        return rinnallaPort;
    }

    int limitsPort() {
        return limitsPort;
    }

    /** Starts both and waits until they answer; tells how long Rinnalla took to be ready, in milliseconds. */
    long start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            rinnallaPort = free.getLocalPort();
        }
        Path config = options.data().resolve("rinnalla.yaml");
        Files.writeString(config, "tenants:\n  - key: " + Fill.TENANT_KEY + "\n    name: Bench\n    country: XX\n");
        long begin = System.nanoTime();
        Process started = process(rinnallaCommand("run"), "rinnalla.log", rinnallaEnvironment());
        rinnalla = started;
        while (!answers()) {
            if (!started.isAlive() || System.nanoTime() - begin > READY_SECONDS * 1_000_000_000L) {
                throw new IllegalStateException("Rinnalla did not start; see " + options.data().resolve("rinnalla.log"));
            }
            Thread.sleep(5);
        }
        long ready = (System.nanoTime() - begin) / 1_000_000;
        startLimits();
        return ready;
    }

    /** A token as the program itself gives it out. */
    String token(String role) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(rinnallaCommand("token", "--role", role, "--tenant", Fill.TENANT_KEY));
        builder.environment().putAll(rinnallaEnvironment());
        Process process = builder.redirectError(options.data().resolve("token.log").toFile()).start();
        String token = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        if (process.waitFor() != 0 || token.isEmpty()) {
            throw new IllegalStateException("No token; see " + options.data().resolve("token.log"));
        }
        return token.lines().reduce("", (first, last) -> last);
    }

    @Override
    public void close() {
        for (Process process : processes) {
            process.destroy();
        }
        for (Process process : processes) {
            process.onExit().join();
        }
        database.close();
    }

    private boolean answers() {
        try (Wire wire = new Wire(rinnallaPort)) {
            wire.exchange(Wire.request("GET", "/health/ready", "", ""));
            return wire.status() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private void startLimits() throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(machineOptions());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.rinnalla.benchmark.limit.LimitServer"));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("BENCH_URL", database.jdbcUrl(), "BENCH_USER", database.user(), "BENCH_PASSWORD",
                database.password(), "BENCH_TENANT", String.valueOf(Fill.TENANT)));
        Process started = builder.redirectError(options.data().resolve("limits.log").toFile()).start();
        limits = started;
        processes.add(started);
        BufferedReader lines = new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("port=")) {
                limitsPort = Integer.parseInt(line.substring(5));
                return;
            }
        }
        throw new IllegalStateException("The limits did not start; see " + options.data().resolve("limits.log"));
    }

    private Process process(List<String> command, String log, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(options.data().resolve(log).toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private List<String> rinnallaCommand(String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(java()));
        Path cache = options.home().resolve("lib/rinnalla.aot");
        if (Files.exists(cache)) {
            command.add("-XX:AOTCache=" + cache);
        }
        command.addAll(machineOptions());
        command.addAll(List.of(System.getProperty("bench.rinnalla.java", "").split(" ")).stream().filter(one -> !one.isEmpty()).toList());
        command.addAll(List.of("-Drinnalla.home=" + options.home(), "-jar", options.home().resolve("lib/rinnalla-server.jar").toString()));
        command.addAll(List.of(words));
        return command;
    }

    private List<String> machineOptions() throws IOException {
        return Files.readAllLines(options.home().resolve("conf/jvm.options")).stream().map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    }

    private Map<String, String> rinnallaEnvironment() {
        return Map.of("RINNALLA_PORT", String.valueOf(rinnallaPort), "RINNALLA_DEMO", "true", "RINNALLA_DATA_DIRECTORY",
                options.data().toString(), "RINNALLA_DATABASE_URL", database.jdbcUrl(), "RINNALLA_DATABASE_USER", database.user(),
                "RINNALLA_DATABASE_PASSWORD", database.password(), "RINNALLA_CONFIG",
                options.data().resolve("rinnalla.yaml").toString());
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
