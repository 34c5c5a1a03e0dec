package org.rinnalla.server;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The door of the program. */
public final class Main {
    static final String USAGE = """
            Usage: rinnalla [COMMAND] [OPTIONS]

            Commands
              run                       serves until Ctrl-C (the default)
              token --role ROLE --tenant TENANT [--unit REF]... [--subject TEXT] [--hours N]
                                        prints a token for the demo data; without --unit it speaks for all units
              plugins                   lists the plugins that the server would load, and why any is refused
              plugins check FILE.jar    checks one plugin
              --help, --version

            Environment (all settings, with their meaning: conf/rinnalla.yaml)
              RINNALLA_PORT, RINNALLA_HOST                 8080, 127.0.0.1
              RINNALLA_DATA_DIRECTORY                      ./rinnalla-data
              RINNALLA_PLUGINS_DIRECTORY                   plugins/ of this distribution
              RINNALLA_DATABASE_URL, _USER, _PASSWORD      the embedded MariaDB when not set
              RINNALLA_DEMO=true                           invented data and tokens for it
              RINNALLA_CONFIG                              conf/rinnalla.yaml of this distribution
              RINNALLA_LOG=debug                           says more, with the words of exceptions
              RINNALLA_JAVA_HOME, RINNALLA_JAVA_OPTIONS    the JDK (25 or newer), options for it
            """;

    private Main() {}

    /**
     * What the program stands on.
     *
     * @param environment variables
     * @param home the distribution's folder
     * @param demoDefault demo mode unless told otherwise
     * @param out for results
     * @param err for problems
     */
    record Machine(Map<String, String> environment, Optional<Path> home, boolean demoDefault, PrintStream out, PrintStream err) {}

    public static void main(String[] arguments) {
        LogSetup.apply(System.getenv("RINNALLA_LOG"));
        Optional<Path> home = Optional.ofNullable(System.getProperty("rinnalla.home")).map(Path::of);
        Machine machine = new Machine(System.getenv(), home, Boolean.getBoolean("rinnalla.demo.default"), System.out, System.err);
        int code = run(machine, List.of(arguments));
        machine.out().flush();
        System.exit(code);
    }

    /** The exit code: 0 done, 1 could not be done, 2 not understood. */
    static int run(Machine machine, List<String> arguments) {
        String command = arguments.isEmpty() ? "run" : arguments.getFirst();
        List<String> rest = arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
        try {
            switch (command) {
                case "run" -> RunCommand.run(machine, rest);
                case "token" -> TokenCommand.run(machine, rest);
                case "plugins" -> PluginsCommand.run(machine, rest);
                case "train" -> TrainCommand.run(machine, rest);
                case "--help", "-h", "help" -> machine.out().print(USAGE);
                case "--version", "-v", "version" -> machine.out().println("rinnalla " + version());
                default -> throw new UsageProblem("Unknown command '" + command + "'; there are run, token, plugins, --help, --version.");
            }
            return 0;
        } catch (UsageProblem e) {
            machine.err().println("rinnalla: " + e.getMessage());
            return 2;
        } catch (RuntimeException e) {
            machine.err().println("rinnalla: " + StartProblem.line(e));
            if ("debug".equalsIgnoreCase(machine.environment().get("RINNALLA_LOG"))) {
                org.slf4j.LoggerFactory.getLogger(Main.class).debug("event=failed", e);
            }
            return 1;
        }
    }

    static String version() {
        return Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("from classes");
    }
}
