package org.rinnalla.server;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.rinnalla.database.EmbeddedMariaDb;
import org.rinnalla.server.settings.Settings;

/** {@code rinnalla run}: serves until the process is told to end. */
final class RunCommand {
    static final Duration SETTLED = Duration.ofSeconds(5);

    private RunCommand() {}

    static void run(Main.Machine machine, List<String> arguments) {
        Options.parse("run", arguments, Set.of()).noWords("run");
        Settings settings = Settings.read(machine.environment(), machine.home(), machine.demoDefault());
        long begun = System.nanoTime();
        Platform platform = Platform.start(settings);
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            platform.close();
            ended.countDown();
        }, "stop"));
        platform.storage().embedded().ifPresent(EmbeddedMariaDb::ownerClosesAtExit);
        Banner.print(machine.out(), platform, took);
        Thread.ofPlatform().daemon().name("tidy-up").start(RunCommand::tidyUp);
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A start leaves three times as much behind as it keeps; an idle server would carry that along until the next collection. */
    private static void tidyUp() {
        try {
            Thread.sleep(SETTLED);
        } catch (InterruptedException e) {
            return;
        }
        System.gc();
    }
}
