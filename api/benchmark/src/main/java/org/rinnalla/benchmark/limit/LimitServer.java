package org.rinnalla.benchmark.limit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/** Serves {@code /bare/…} and {@code /dutiful/…}; prints its port. The environment names database, user, password and tenant. */
public final class LimitServer {
    private static final String TUNING = "useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=512&useBulkStmts=true"
            + "&tcpKeepAlive=true&useMysqlMetadata=false";
    private final Reads reads;
    private final Writes writes;
    private final GroupAudit audit;
    private final Files files;
    private final Counts counts;

    private LimitServer(Map<String, String> environment) {
        int tenant = Integer.parseInt(environment.getOrDefault("BENCH_TENANT", "1"));
        // Data may be used again: each run has ids of its own.
        long run = System.currentTimeMillis() / 1000 % 100_000_000L * 10_000_000_000L;
        HikariDataSource reading = pool(environment, true);
        this.reads = new Reads(reading, tenant);
        this.counts = new Counts(reading, tenant);
        HikariDataSource writing = pool(environment, false);
        this.writes = new Writes(writing, tenant, run + 2_000_000_000L);
        this.files = new Files(writing, tenant, run + 3_000_000_000L);
        this.audit = new GroupAudit(reading, tenant, run + 4_000_000_000L);
    }

    public static void main(String[] args) {
        LimitServer limits = new LimitServer(System.getenv());
        WebServer server = WebServer.builder().host("127.0.0.1").port(0).backlog(1024)
                .connectionOptions(options -> options.tcpNoDelay(true)).featuresDiscoverServices(false)
                .routing(routing -> routing.register("/bare", rules -> limits.rules(rules, false)).register("/dutiful",
                        rules -> limits.rules(rules, true)))
                .build().start();
        System.out.println("port=" + server.port());
    }

    private static HikariDataSource pool(Map<String, String> environment, boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(environment.get("BENCH_URL") + "?" + TUNING);
        config.setUsername(environment.get("BENCH_USER"));
        config.setPassword(environment.get("BENCH_PASSWORD"));
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(2);
        config.setAutoCommit(autoCommit);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setConnectionInitSql("SET SESSION time_zone='+00:00'");
        return new HikariDataSource(config);
    }

    private void rules(HttpRules rules, boolean dutiful) {
        rules.get("/point", (request, response) -> send(response, read(dutiful, () -> reads.point(number(request, "id")))));
        rules.get("/page", (request, response) -> send(response, read(dutiful, () -> reads.page(number(request, "unit")))));
        rules.get("/flat", (request, response) -> send(response, read(dutiful, () -> reads.flat(number(request, "unit")))));
        rules.get("/search", (request, response) -> send(response, read(dutiful, () -> reads.search(request.query().get("prefix")))));
        rules.get("/aggregate", (request, response) -> send(response, read(dutiful, () -> counts.outcomes(number(request, "programme")))));
        rules.get("/report", (request, response) -> {
            try {
                byte[] csv = counts.snapshot(number(request, "programme"));
                response.header(HeaderNames.CONTENT_TYPE, "text/csv; charset=utf-8; header=present").contentLength(csv.length);
                response.send(csv);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        rules.get("/export", (request, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, "application/x-ndjson");
            try (OutputStream out = response.outputStream()) {
                files.export(out);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        rules.post("/import", (request, response) -> {
            response.header(HeaderNames.CONTENT_TYPE, "application/x-ndjson");
            try (InputStream in = request.content().inputStream(); OutputStream out = response.outputStream()) {
                files.take(in, out);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        rules.post("/write", (request, response) -> {
            try {
                send(response, writes.start(number(request, "enrolment"), number(request, "employer"),
                        LocalDate.parse(request.query().get("on")), dutiful));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @FunctionalInterface
    private interface Read {
        Reads.Answer answer() throws SQLException;
    }

    private byte[] read(boolean dutiful, Read read) {
        try {
            Reads.Answer answer = read.answer();
            if (dutiful) {
                audit.record(answer.participants(), answer.rows());
            }
            return answer.json().bytes();
        } catch (SQLException | ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static long number(ServerRequest request, String name) {
        return Long.parseLong(request.query().get(name));
    }

    private static void send(ServerResponse response, byte[] json) {
        response.header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").contentLength(json.length);
        response.send(json);
    }
}
