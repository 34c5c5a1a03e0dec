package org.rinnalla.server.web;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Unique names of requests: half of each is this server's by lot, the other half a count that is scrambled so that it tells no number. */
final class RequestIds {
    private final AtomicLong count;
    private final long server;

    RequestIds() {
        SecureRandom random = new SecureRandom();
        this.server = random.nextLong();
        this.count = new AtomicLong(random.nextLong());
    }

    String next() {
        // Each step can be undone, so that two counts never give one name.
        long mixed = count.getAndIncrement();
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return new UUID(server, mixed ^ mixed >>> 31).toString();
    }
}
