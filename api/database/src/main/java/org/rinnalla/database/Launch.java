package org.rinnalla.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Starts the server's program apart from our process group, so that a Ctrl-C reaches us alone and we stop it when we are done. */
final class Launch {
    private static final String PATH = "PATH";
    private static final String LIBRARIES = "LD_LIBRARY_PATH";

    private Launch() {}

    static Process process(List<String> arguments, Path workingDirectory, Path input, Path log) {
        var command = new ArrayList<String>();
        onPath("setsid").ifPresent(command::add);
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).directory(workingDirectory.toFile()).redirectInput(input.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        keepOurSecrets(builder.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw new DatabaseStartException(StartFailure.notRun(arguments.getFirst(), String.valueOf(e.getMessage())), e);
        }
    }

    private static void keepOurSecrets(Map<String, String> environment) {
        environment.keySet().retainAll(List.of(PATH, LIBRARIES));
        environment.put("TZ", "UTC");
    }

    private static Optional<String> onPath(String program) {
        return List.of(System.getenv().getOrDefault(PATH, "").split(File.pathSeparator)).stream().filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).map(Path::toString).findFirst();
    }
}
