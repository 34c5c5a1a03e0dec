package org.rinnalla.server.web;

/** What may be fetched without a token: nothing of it holds data of a tenant. */
record OpenPaths(boolean metrics) {
    boolean isOpen(String method, String path) {
        if (method.equals("OPTIONS")) {
            return true;
        }
        return path.equals("/") || path.startsWith("/health/") || path.equals("/graphiql") || path.startsWith("/graphiql/")
                || path.equals("/openapi") || path.startsWith("/openapi.") || metrics && path.equals("/metrics");
    }

    static boolean isGraphql(String path) {
        return path.equals("/graphql") || path.startsWith("/graphql/");
    }

    /** The path without anything that names a row, for the log. */
    static String route(String path) {
        String[] parts = path.split("/", 4);
        return parts.length > 2 && parts[1].equals("v1") ? "/v1/" + parts[2] : parts.length > 1 ? "/" + parts[1] : "/";
    }
}
