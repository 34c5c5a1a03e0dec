package org.rinnalla.server.web;

import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import org.rinnalla.core.plugin.CatalogueHolder;

/** Counts in the text form of Prometheus. Labels are few and fixed: nothing of a path, a tenant or a person is among them. */
final class Metrics implements HttpService {
    private static final Set<String> ROUTES = Set.of("graphql", "graphiql", "v1", "plugins", "openapi", "health", "metrics");
    private static final List<Double> BOUNDS = List.of(0.005, 0.025, 0.1, 0.5, 2.0, 10.0);
    private final Map<Series, LongAdder> requests = new ConcurrentHashMap<>();
    private final AtomicLongArray times = new AtomicLongArray(BOUNDS.size() + 1);
    private final LongAdder nanos = new LongAdder();
    private final AtomicInteger active = new AtomicInteger();
    private final IntSupplier connections;
    private final PluginMetrics plugins;

    private record Series(String route, int status) {}

    /**
     * @param connections of the database that are in use
     * @param catalogues the plugins in force
     */
    Metrics(IntSupplier connections, CatalogueHolder catalogues) {
        this.connections = connections;
        this.plugins = new PluginMetrics(catalogues);
    }

    void begun() {
        active.incrementAndGet();
    }

    void ended(String path, int status, long took) {
        active.decrementAndGet();
        String route = first(path);
        requests.computeIfAbsent(new Series(route, status), series -> new LongAdder()).increment();
        int bucket = 0;
        while (bucket < BOUNDS.size() && took > BOUNDS.get(bucket) * 1e9) {
            bucket++;
        }
        times.incrementAndGet(bucket);
        nanos.add(took);
    }

    /** The first word of the path when it is one of ours; no regular expression, as this is on every request's way. */
    private static String first(String path) {
        int end = 1;
        while (end < path.length() && path.charAt(end) != '/' && path.charAt(end) != '.') {
            end++;
        }
        String word = path.length() > 1 ? path.substring(1, end) : "";
        return ROUTES.contains(word) ? word : "other";
    }

    @Override
    public void routing(HttpRules rules) {
        Reading.route(rules, "/", this::answer);
    }

    private void answer(ServerRequest request, ServerResponse response) {
        Reading.send(request, response, Status.OK_200, "text/plain; version=0.0.4; charset=utf-8", text());
    }

    private String text() {
        StringBuilder out = new StringBuilder(2000);
        head(out, "rinnalla_requests_total", "counter", "Requests answered, by interface and status");
        requests.entrySet().stream().sorted(Map.Entry.comparingByKey((a, b) -> a.toString().compareTo(b.toString())))
                .forEach(each -> out.append("rinnalla_requests_total{route=\"").append(each.getKey().route()).append("\",status=\"")
                        .append(each.getKey().status()).append("\"} ").append(each.getValue().sum()).append('\n'));
        histogram(out);
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        gauge(out, "rinnalla_requests_active", "Requests being worked on", active.get());
        gauge(out, "rinnalla_database_connections_active", "Connections of the database in use", connections.getAsInt());
        gauge(out, "jvm_memory_heap_used_bytes", "Heap in use", heap.getUsed());
        gauge(out, "jvm_memory_heap_max_bytes", "Heap at most", heap.getMax());
        gauge(out, "jvm_threads", "Platform threads", ManagementFactory.getThreadMXBean().getThreadCount());
        gauge(out, "process_uptime_seconds", "Since the start", ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
        plugins.write(out);
        return out.toString();
    }

    private void histogram(StringBuilder out) {
        String name = "rinnalla_request_seconds";
        head(out, name, "histogram", "Time from the request's head to the end of its answer");
        long below = 0;
        for (int i = 0; i < BOUNDS.size(); i++) {
            below += times.get(i);
            out.append(name).append("_bucket{le=\"").append(BOUNDS.get(i)).append("\"} ").append(below).append('\n');
        }
        long all = below + times.get(BOUNDS.size());
        out.append(name).append("_bucket{le=\"+Inf\"} ").append(all).append('\n');
        out.append(String.format(Locale.ROOT, "%s_sum %.6f%n%s_count %d%n", name, nanos.sum() / 1e9, name, all));
    }

    private static void gauge(StringBuilder out, String name, String help, long value) {
        head(out, name, "gauge", help);
        out.append(name).append(' ').append(value).append('\n');
    }

    static void head(StringBuilder out, String name, String type, String help) {
        out.append("# HELP ").append(name).append(' ').append(help).append("\n# TYPE ").append(name).append(' ').append(type).append('\n');
    }
}
