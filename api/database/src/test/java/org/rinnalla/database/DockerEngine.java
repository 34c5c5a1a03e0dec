package org.rinnalla.database;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.DockerImageName;

/** What Testcontainers does slowly or not at all where no registry is in reach. */
final class DockerEngine {
    /** A container's label; its reaper is an image that may not be there, so the next test JVM removes what a killed one left. */
    static final String OWNER = "org.rinnalla.test-database.owner";
    private static final int PULL_MINUTES = 5;
    private static final List<Logger> TALKATIVE = Stream.of("tc", "org.testcontainers", "com.github.dockerjava").map(Logger::getLogger)
            .toList();

    static {
        TALKATIVE.forEach(logger -> logger.setLevel(Level.OFF));
    }

    private DockerEngine() {}

    /** Asks cheaply first: Testcontainers' own search takes a second and a page of log where there is no engine. */
    static boolean answers() {
        return mayBeThere() && DockerClientFactory.instance().isDockerAvailable();
    }

    /** Fails at once where Testcontainers would try again for two minutes. */
    static void provide(String image) {
        var client = DockerClientFactory.instance().client();
        removeOrphans(client);
        try {
            client.inspectImageCmd(image).exec();
        } catch (NotFoundException _) {
            pull(client, DockerImageName.parse(image));
        }
    }

    static String owner() {
        return host() + "/" + ProcessHandle.current().pid();
    }

    private static void pull(DockerClient client, DockerImageName image) {
        try (var pulling = client.pullImageCmd(image.getUnversionedPart()).withTag(image.getVersionPart()).start()) {
            if (!pulling.awaitCompletion(PULL_MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the Docker engine did not pull " + image + " within " + PULL_MINUTES + " minutes");
            }
        } catch (DockerException | IOException e) {
            throw new IllegalStateException("the Docker engine has no image " + image + " and cannot pull it: " + e.getMessage().strip(),
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the pull of " + image + " was interrupted", e);
        }
    }

    private static void removeOrphans(DockerClient client) {
        for (var container : client.listContainersCmd().withLabelFilter(List.of(OWNER)).exec()) {
            var owner = container.getLabels().get(OWNER).split("/");
            if (owner[0].equals(host()) && ProcessHandle.of(Long.parseLong(owner[1])).isEmpty()) {
                client.removeContainerCmd(container.getId()).withForce(true).withRemoveVolumes(true).exec();
            }
        }
    }

    private static String host() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
        } catch (IOException _) {
            return System.getenv().getOrDefault("COMPUTERNAME", "here");
        }
    }

    private static boolean mayBeThere() {
        var home = Path.of(System.getProperty("user.home"));
        var sockets = Stream.of(Path.of("/var/run/docker.sock"), home.resolve(".docker/run/docker.sock"),
                Path.of(System.getenv().getOrDefault("XDG_RUNTIME_DIR", home.toString()), "docker.sock"));
        return System.getenv("DOCKER_HOST") != null || Files.exists(home.resolve(".testcontainers.properties"))
                || sockets.anyMatch(DockerEngine::answers);
    }

    private static boolean isConfigured(Path properties) {
        try (var lines = Files.lines(properties)) {
            return lines.anyMatch(line -> line.strip().matches("(docker|tc)\\.host *[=:].*"));
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean answers(Path socket) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException _) {
            return false;
        }
    }
}
