package org.rinnalla.benchmark;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Page after page of a list of everybody, each after the last one's cursor: the thousandth must cost what the first one does. */
final class Deep {
    private static final int ROWS = 10;
    private static final int PAGES = 1000;
    private static final int ASKED = 300;
    private static final Pattern CURSOR = Pattern.compile("\"endCursor\":\"([^\"]+)\"");
    private final Servers servers;
    private final String token;

    Deep(Servers servers, String token) {
        this.servers = servers;
        this.token = token;
    }

    /** Times of the first page and of the thousandth, one caller. */
    Map<String, Times> run() throws IOException {
        Map<String, Times> found = new LinkedHashMap<>();
        try (Wire wire = new Wire(servers.rinnallaPort())) {
            byte[] first = request("");
            byte[] last = first;
            for (int page = 1; page < PAGES; page++) {
                wire.exchange(last);
                Matcher matcher = CURSOR.matcher(wire.text());
                if (!wire.good() || !matcher.find()) {
                    throw new IllegalStateException("A wrong page is not timed: " + wire.text());
                }
                last = request(",\"after\":\"" + matcher.group(1) + "\"");
            }
            times(wire, first);
            found.put("deep: page 1", times(wire, first));
            found.put("deep: page " + PAGES, times(wire, last));
        }
        return found;
    }

    private byte[] request(String after) {
        return Wire.request("POST", "/graphql", token,
                "{\"query\":\"" + Workload.DEEP + "\",\"variables\":{\"first\":" + ROWS + after + "}}");
    }

    private static Times times(Wire wire, byte[] request) throws IOException {
        Times times = new Times(ASKED);
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            wire.exchange(request);
            if (!wire.good()) {
                throw new IllegalStateException("A wrong page is not timed: " + wire.text());
            }
            times.add(System.nanoTime() - begin);
        }
        return times;
    }
}
