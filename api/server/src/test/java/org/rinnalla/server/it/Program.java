package org.rinnalla.server.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** {@code bin/rinnalla} as a process of its own. */
final class Program implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;
    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
    private final List<String> seen = new ArrayList<>();
    private final StringBuffer errors = new StringBuffer();
    private final Thread outReader;
    private final Thread errorReader;

    private Program(Process process) {
        this.process = process;
        this.outReader = Thread.startVirtualThread(() -> read(process.getInputStream(), lines::add));
        this.errorReader = Thread.startVirtualThread(() -> read(process.getErrorStream(), line -> errors.append(line).append('\n')));
    }

    /** Starts it with nothing of this machine's RINNALLA_ variables but the given ones. */
    static Program start(Path directory, Map<String, String> environment, String... arguments) {
        List<String> command = new ArrayList<>(List.of(Distribution.home().resolve("bin/rinnalla").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("RINNALLA_"));
        builder.environment().put("RINNALLA_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        try {
            return new Program(builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What came of a run that ends by itself. */
    record Result(int code, String out, String err) {}

    Result end() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("It did not end: " + seen + errors);
            }
            outReader.join();
            errorReader.join();
            List<String> out = new ArrayList<>(seen);
            lines.drainTo(out);
            return new Result(process.exitValue(), String.join("\n", out), errors.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The first line of its output that holds the text. */
    String line(String text) {
        try {
            while (true) {
                String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (line == null) {
                    throw new AssertionError("No line with '" + text + "' in " + seen + errors);
                }
                seen.add(line);
                if (line.contains(text)) {
                    return line;
                }
                if (!process.isAlive() && lines.isEmpty()) {
                    throw new AssertionError("It ended without '" + text + "': " + seen + errors);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** As a power cut would: no hook runs. */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** As Ctrl-C would. */
    Result stop() {
        process.destroy();
        return end();
    }

    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    @Override
    public void close() {
        List<ProcessHandle> children = children();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private static void read(InputStream stream, java.util.function.Consumer<String> each) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            reader.lines().forEach(each);
        } catch (IOException | UncheckedIOException e) {
            // The process is gone.
        }
    }
}
