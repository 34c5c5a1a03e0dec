package org.rinnalla.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.rinnalla.core.plugin.Catalogue;
import org.rinnalla.core.plugin.InstalledPlugin;
import org.rinnalla.core.plugin.PluginProblem;
import org.rinnalla.core.plugin.PluginSettings;
import org.rinnalla.core.plugin.RefusedPlugin;
import org.rinnalla.server.settings.Settings;

/** {@code rinnalla plugins}: what the server would load, and {@code rinnalla plugins check FILE.jar}. */
final class PluginsCommand {
    private static final String NAME = "plugins";

    private PluginsCommand() {}

    static void run(Main.Machine machine, List<String> arguments) {
        List<String> words = Options.parse(NAME, arguments, Set.of()).words();
        LogSetup.quiet();
        if (words.isEmpty() || words.equals(List.of("list"))) {
            list(machine);
        } else if (words.size() == 2 && words.getFirst().equals("check")) {
            check(machine, Path.of(words.get(1)));
        } else {
            throw new UsageProblem(
                    "'plugins " + String.join(" ", words) + "' is not understood; say 'plugins' or 'plugins check FILE.jar'.");
        }
    }

    private static void list(Main.Machine machine) {
        PluginSettings settings = Settings.read(machine.environment(), machine.home(), machine.demoDefault()).plugins();
        try (Catalogue catalogue = Plugins.load(settings)) {
            if (catalogue.plugins().isEmpty() && catalogue.refused().isEmpty()) {
                machine.out().println("No plugins" + settings.directory().map(folder -> " in " + folder).orElse("") + ".");
            }
            print(machine, catalogue);
        }
    }

    private static void check(Main.Machine machine, Path file) {
        if (!Files.isRegularFile(file)) {
            throw new StartProblem("There is no file " + file + ".");
        }
        List<String> halting = Halting.classes(file);
        if (!halting.isEmpty()) {
            throw new StartProblem(file + " was not tried: " + printable(String.join(", ", halting)) + " calls Runtime.halt, which ends "
                    + "the program that loads it without a word, and would end the server. Let it throw an exception instead.");
        }
        Thread brokenOff = new Thread(() -> {
            machine.err()
                    .println("rinnalla: The check of " + file + " was broken off: the plugin ends the program that loads it (System.exit), "
                            + "and would end the server; or somebody stopped the check.");
            Runtime.getRuntime().halt(1);
        }, "check-broken-off");
        Runtime.getRuntime().addShutdownHook(brokenOff);
        try {
            Path folder = Files.createTempDirectory("rinnalla-check");
            Path copy = Files.copy(file, folder.resolve(file.getFileName().toString()));
            PluginSettings own = Settings.read(machine.environment(), machine.home(), machine.demoDefault()).plugins();
            try (Catalogue catalogue = Plugins.load(own.looking(folder))) {
                print(machine, catalogue);
                if (!catalogue.refused().isEmpty() || catalogue.plugins().isEmpty()) {
                    throw new StartProblem(file + " would be refused.");
                }
            } finally {
                Files.deleteIfExists(copy);
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            throw new StartProblem(file + " cannot be read: " + e.getMessage(), e);
        } finally {
            Runtime.getRuntime().removeShutdownHook(brokenOff);
        }
    }

    private static void print(Main.Machine machine, Catalogue catalogue) {
        for (InstalledPlugin plugin : catalogue.plugins()) {
            machine.out().println(plugin.id() + " " + plugin.descriptor().version() + "  " + plugin.source().file() + "  programmes="
                    + plugin.contributions().programmes().size() + " identifiers=" + plugin.contributions().identifiers().size()
                    + " code-tables=" + plugin.contributions().codeTables().size() + " reports=" + plugin.contributions().reports().size()
                    + "  sha256=" + plugin.source().sha256() + " vouched=" + plugin.source().voucher().word());
        }
        for (RefusedPlugin refused : catalogue.refused()) {
            machine.out().println("REFUSED " + refused.file());
            refused.problems().stream().map(PluginProblem::line).map(PluginsCommand::printable)
                    .forEach(line -> machine.out().println("  " + line));
        }
    }

    /** A plugin's own words may hold what a terminal takes for an order. */
    private static String printable(String line) {
        return line.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
