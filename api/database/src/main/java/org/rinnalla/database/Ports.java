package org.rinnalla.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;

final class Ports {
    private Ports() {}

    /** Another program may still take the port before the server does; the server's log tells. */
    static int choose(Optional<Integer> wanted) {
        try (var socket = new ServerSocket(wanted.orElse(0), 1, InetAddress.getByAddress(new byte[]{127, 0, 0, 1}))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new DatabaseStartException(
                    "The embedded MariaDB cannot listen on 127.0.0.1 port " + wanted.orElse(0) + " (" + e.getMessage()
                            + "): stop the program that has it, or choose another port",
                    e);
        }
    }
}
