package org.rinnalla.server.web;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Ends the connection after an answer that says so. The machinery says it and goes on, so that who waits for the end waits in vain, and that what
 * nobody read of a body is taken for the next request.
 */
final class Closing implements Filter {
    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        chain.proceed();
        if (response.headers().containsToken(HeaderValues.CONNECTION_CLOSE)) {
            response.commit();
            throw new CloseConnectionException("the answer says that it is the last one");
        }
    }
}
