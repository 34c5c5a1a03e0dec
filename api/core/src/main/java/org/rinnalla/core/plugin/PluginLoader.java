package org.rinnalla.core.plugin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.rinnalla.core.text.Texts;
import org.rinnalla.spi.CountryPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings the plugins of a directory in. */
public final class PluginLoader {
    private static final Logger LOG = LoggerFactory.getLogger(PluginLoader.class);
    private static final int AT_ONCE = 4;

    private final Fence fence;
    private final SchemaCheck schemaCheck;

    public PluginLoader(Fence fence, SchemaCheck schemaCheck) {
        this.fence = fence;
        this.schemaCheck = schemaCheck;
    }

    /**
     * Reads every JAR of the directory in the order of their names, verifies them, and builds a catalogue.
     *
     * @param generation the new catalogue's, greater than that of the one in force
     */
    public LoadOutcome load(PluginSettings settings, long generation) {
        List<PluginReading> readings = new ArrayList<>();
        readings.addAll(beside(settings.directory().map(directory -> jars(directory, readings)).orElse(List.of()), settings));
        List<PluginProblem> nobodys = nobodys(readings, settings);
        if (settings.strict() && !nobodys.isEmpty()) {
            readings.forEach(PluginReading::close);
            return new LoadOutcome.Rejected(nobodys);
        }
        return verified(readings, settings.strict(), generation);
    }

    /** A plugin of the class path, strictly, in the platform's own class loader: for tests of plugins, where a debugger can follow. */
    public LoadOutcome loadFlat(CountryPlugin plugin) {
        return verified(List.of(PluginReader.read(fence, OpenPlugin.flat(plugin))), true, 1);
    }

    private LoadOutcome verified(List<PluginReading> readings, boolean strict, long generation) {
        List<PluginReading> verified = new Verifier(schemaCheck).verify(readings);
        List<PluginProblem> problems = verified.stream().flatMap(reading -> reading.problems().stream()).toList();
        problems.forEach(problem -> LOG.error("event=plugin-refused rule={} problem=\"{}\"", problem.rule().code(), problem.line()));
        if (strict && !problems.isEmpty()) {
            verified.forEach(PluginReading::close);
            return new LoadOutcome.Rejected(problems);
        }
        return new LoadOutcome.Loaded(catalogue(verified, generation));
    }

    private Catalogue catalogue(List<PluginReading> verified, long generation) {
        List<InstalledPlugin> installed = verified.stream().filter(PluginReading::sound).flatMap(reading -> reading.candidate().stream())
                .map(Candidate::plugin).toList();
        installed
                .forEach(plugin -> LOG.info("event=plugin-loaded plugin={} version={} country={} file={} sha256={} vouched={}", plugin.id(),
                        plugin.descriptor().version(), plugin.descriptor().country(), plugin.source().file(), plugin.source().sha256(),
                        plugin.source().voucher().word()));
        List<PluginReading> broken = verified.stream().filter(reading -> !reading.sound()).toList();
        broken.forEach(PluginReading::close);
        return new Catalogue(generation, installed, broken.stream().map(PluginLoader::refused).toList(), Texts.core(), fence);
    }

    /** Settings of plugins that are not there: most likely an id that is written wrongly. A warning, unless everything must be right. */
    private static List<PluginProblem> nobodys(List<PluginReading> readings, PluginSettings settings) {
        Set<String> unknown = new TreeSet<>(settings.values().plugins());
        Set<String> known = new TreeSet<>();
        readings.forEach(reading -> reading.candidate().ifPresent(candidate -> known.add(candidate.plugin().id())));
        unknown.removeAll(known);
        unknown.forEach(id -> LOG.warn("event=plugin-settings-of-nobody plugin={}", id));
        return unknown.stream().map(id -> PluginSubject.of("the server's settings").problem(PluginRule.CONFIGURATION,
                "setting plugins." + id, "there is no plugin " + id + "; there are " + known,
                "Mend the id, or take " + settings.values().keys(id) + " out")).toList();
    }

    private static RefusedPlugin refused(PluginReading reading) {
        Optional<InstalledPlugin> plugin = reading.candidate().map(Candidate::plugin);
        return new RefusedPlugin(reading.file(), reading.problems().stream().flatMap(problem -> problem.pluginId().stream()).findFirst(),
                plugin.map(one -> one.descriptor().version()), reading.problems());
    }

    /** A few at a time, as a start waits for all of them; in the order of the files all the same. */
    private List<PluginReading> beside(List<Path> jars, PluginSettings settings) {
        try (ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE, Thread.ofPlatform().name("plugin-reader-", 1).factory())) {
            return jars.stream().map(jar -> readers.submit(() -> read(jar, settings))).toList().stream().map(PluginLoader::outcome)
                    .toList();
        }
    }

    private static PluginReading outcome(Future<PluginReading> reading) {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException("A plugin cannot be read", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while plugins were read", e);
        }
    }

    private PluginReading read(Path jar, PluginSettings settings) {
        return switch (new JarOpener(fence, new TrustCheck(settings.trust(), Instant.now())).open(jar)) {
            case JarOpener.Opening.Opened(OpenPlugin plugin) -> read(plugin, settings);
            case JarOpener.Opening.Failed(List<PluginProblem> problems) ->
                new PluginReading(String.valueOf(jar.getFileName()), Optional.empty(), problems);
        };
    }

    private PluginReading read(OpenPlugin plugin, PluginSettings settings) {
        try {
            return PluginReader.read(fence, plugin, settings.values());
        } catch (UncheckedIOException e) {
            plugin.handle().close();
            String file = plugin.source().file();
            return new PluginReading(file, Optional.empty(), List.of(PluginSubject.of(file).problem(PluginRule.JAR_UNREADABLE, "the file",
                    String.valueOf(e.getMessage()), "Look at the space and the rights for temporary files")));
        }
    }

    private static List<Path> jars(Path directory, List<PluginReading> failed) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".jar") && Files.isRegularFile(file)).sorted().toList();
        } catch (IOException e) {
            failed.add(new PluginReading(directory.toString(), Optional.empty(),
                    List.of(PluginSubject.of(directory.toString()).problem(PluginRule.DIRECTORY_UNREADABLE, "the directory",
                            "it cannot be listed: " + e, "Make the directory readable, or set plugins.directory to another one"))));
            return List.of();
        }
    }
}
