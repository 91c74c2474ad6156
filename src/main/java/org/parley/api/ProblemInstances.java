package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Each problem names the path that was asked for (RFC 9457, 3.1.5). */
class ProblemInstances {
    @ServerResponseFilter
    void name(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem && problem.getInstance() == null) {
            // Not with its annotations: there are none where no resource method was found.
            response.setEntity(
                    HttpProblem.builder(problem).withInstance(path(request)).build());
        }
    }

    /** As it was asked for, but for the query; two slashes at the beginning would be a host. */
    static URI path(ContainerRequestContext request) {
        return URI.create(request.getUriInfo().getRequestUri().getRawPath().replaceFirst("^/{2,}", "/"));
    }
}
