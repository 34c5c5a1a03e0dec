package org.rinnalla.rest.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import org.rinnalla.core.ErrorCode;

/** Finds the endpoint for a method and a path. */
public final class Router {
    private record Route(String method, List<String> template, Endpoint endpoint) {
        Optional<Map<String, String>> match(List<String> path) {
            if (path.size() != template.size()) {
                return Optional.empty();
            }
            Map<String, String> variables = new HashMap<>();
            for (int i = 0; i < path.size(); i++) {
                String part = template.get(i);
                if (part.startsWith("{")) {
                    if (path.get(i).isEmpty()) {
                        return Optional.empty(); // A slash at the end names nothing.
                    }
                    variables.put(part.substring(1, part.length() - 1), path.get(i));
                } else if (!part.equals(path.get(i))) {
                    return Optional.empty();
                }
            }
            return Optional.of(variables);
        }
    }

    private final Map<String, List<Route>> routes = new HashMap<>();

    /** Adds a route; {@code /participants/{id}} has a variable. */
    public Router route(String method, String template, Endpoint endpoint) {
        List<String> parts = parts(template);
        List<Route> group = routes.computeIfAbsent(parts.getFirst(), first -> new ArrayList<>());
        if (group.stream().anyMatch(each -> each.method().equals(method) && each.template().equals(parts))) {
            throw new IllegalStateException("Two endpoints for " + method + " " + template);
        }
        group.add(new Route(method, parts, endpoint));
        return this;
    }

    /** Every route as {@code GET /participants/{id}}, for checks of the documentation. */
    public List<String> all() {
        return routes.values().stream().flatMap(List::stream).map(each -> each.method() + " /" + String.join("/", each.template())).sorted()
                .toList();
    }

    /** Answers by the endpoint; 404 and 405 where there is none. */
    public Answer answer(String method, String path, Call call) {
        List<String> parts = parts(path);
        TreeSet<String> methods = new TreeSet<>();
        String wanted = method.equals("HEAD") ? "GET" : method;
        for (Route route : parts.isEmpty() ? List.<Route>of() : routes.getOrDefault(parts.getFirst(), List.of())) {
            Optional<Map<String, String>> variables = route.match(parts);
            if (variables.isPresent()) {
                if (route.method().equals(wanted)) {
                    return route.endpoint().answer(call.with(variables.get()));
                }
                methods.add(route.method());
            }
        }
        String allowed = allowed(methods);
        throw Refusal.of(405, ErrorCode.BAD_REQUEST, "rest.method.unknown", Map.of("allowed", allowed)).withHeader("Allow", allowed);
    }

    /** What can be done at a path; known to everyone, as the documentation is. */
    public Answer options(String path) {
        List<String> parts = parts(path);
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : parts.isEmpty() ? List.<Route>of() : routes.getOrDefault(parts.getFirst(), List.of())) {
            if (route.match(parts).isPresent()) {
                methods.add(route.method());
            }
        }
        return Answer.empty(204).with("Allow", allowed(methods));
    }

    private static String allowed(TreeSet<String> methods) {
        if (methods.isEmpty()) {
            throw Refusal.of(404, ErrorCode.NOT_FOUND, "rest.path.unknown", Map.of());
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        methods.add("OPTIONS");
        return String.join(", ", methods);
    }

    private static List<String> parts(String path) {
        String inner = path.startsWith("/") ? path.substring(1) : path;
        return inner.isEmpty() ? List.of() : List.of(inner.split("/", -1));
    }
}
