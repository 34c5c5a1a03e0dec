package org.rinnalla.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;

/** Another JVM that owns a database with a row in it, to be killed or told to stop. Its first line says "ready" and the server's process, or what went wrong. */
record ChildOwner(Process process, String firstLine) implements AutoCloseable {
    private static final String READY = "ready ";

    static ChildOwner on(Path folder) throws IOException {
        var java = ProcessHandle.current().info().command().orElse("java");
        var builder = new ProcessBuilder(java, "-cp", System.getProperty("java.class.path"), ChildOwner.class.getName(), folder.toString());
        builder.environment().put("RINNALLA_SECRET", "not for the server");
        var process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        return new ChildOwner(process, String.valueOf(output.readLine()));
    }

    ProcessHandle server() {
        return ProcessHandle.of(Long.parseLong(firstLine.substring(READY.length()))).orElseThrow();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws InterruptedException, SQLException {
        try {
            var database = EmbeddedMariaDb.start(Databases.settings(Path.of(arguments[0])));
            Databases.execute(database, "CREATE TABLE kept (word VARCHAR(20))", "INSERT INTO kept VALUES ('committed')");
            System.out.println(READY + database.processId());
            Thread.sleep(60_000);
        } catch (DatabaseStartException e) {
            System.out.println(e.getMessage());
        }
    }
}
