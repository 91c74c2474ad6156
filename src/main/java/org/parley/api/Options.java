package org.parley.api;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Answers OPTIONS with the methods that the path knows; Quarkus would name those of all paths that begin alike. */
class Options {
    private final Routes routes;

    Options(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true)
    Optional<Response> answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return Optional.empty();
        }
        URI path = ProblemInstances.path(request);
        Set<String> methods = routes.methods(path.getRawPath());
        if (methods.isEmpty()) {
            return Optional.of(Problems.nowhere(path).toResponse());
        }
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return Optional.of(Response.ok()
                .header(HttpHeaders.ALLOW, String.join(", ", methods))
                .build());
    }
}
