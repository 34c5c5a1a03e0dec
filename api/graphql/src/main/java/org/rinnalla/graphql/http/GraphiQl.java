package org.rinnalla.graphql.http;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** GraphiQL from the archives on the class path; the page loads nothing from elsewhere. It shows no data without a token. */
public final class GraphiQl {
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self' data:; "
            + "connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, byte[]> read = new ConcurrentHashMap<>();

    public GraphiQl() {
        add("", "text/html", "/rinnalla/graphiql/index.html");
        add("page.js", "text/javascript", "/rinnalla/graphiql/page.js");
        add("page.css", "text/css", "/rinnalla/graphiql/page.css");
        add("graphiql.js", "text/javascript", webjar("graphiql", "graphiql.min.js"));
        add("graphiql.css", "text/css", webjar("graphiql", "graphiql.min.css"));
        add("react.js", "text/javascript", webjar("react", "umd/react.production.min.js"));
        add("react-dom.js", "text/javascript", webjar("react-dom", "umd/react-dom.production.min.js"));
        for (String name : new String[]{"graphiql", "react", "react-dom"}) {
            add(name + "-license.txt", "text/plain", webjar(name, "LICENSE"));
        }
    }

    /** Read when somebody asks for it; no start waits for it. */
    private record Asset(String type, String resource) {}

    public void page(ServerRequest request, ServerResponse response) {
        send(request, response, "");
    }

    public void asset(ServerRequest request, ServerResponse response) {
        send(request, response, request.path().pathParameters().get("asset"));
    }

    private void send(ServerRequest request, ServerResponse response, String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            response.next();
            return;
        }
        response.header(HeaderNames.CONTENT_TYPE, asset.type() + "; charset=utf-8")
                .header(HeaderNames.create("Content-Security-Policy"), POLICY)
                .header(HeaderNames.create("X-Content-Type-Options"), "nosniff")
                .header(HeaderNames.create("Referrer-Policy"), "no-referrer").header(HeaderNames.CACHE_CONTROL, "no-cache");
        Sending.send(request, response, read.computeIfAbsent(asset.resource(), GraphiQl::read));
    }

    private void add(String name, String type, String resource) {
        assets.put(name, new Asset(type, resource));
    }

    /** The version stands in the archive's own properties, so that it stands in one place of ours only: the pom. */
    private static String webjar(String name, String file) {
        try (InputStream stream = open("/META-INF/maven/org.webjars.npm/" + name + "/pom.properties")) {
            Properties properties = new Properties();
            properties.load(stream);
            return "/META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/" + file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String resource) {
        try (InputStream stream = open(resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String resource) {
        InputStream stream = GraphiQl.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("GraphiQL lacks " + resource + " on the class path");
        }
        return stream;
    }
}
