package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is too long before it is read, as a problem like everything else that goes wrong. */
@Singleton
class BodyLimit {
    /** Quarkus itself would answer nothing but the status. */
    private static final int BEFORE_QUARKUS = -1000;

    private final long most;

    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most) {
        this.most = most.asLongValue();
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::pass);
    }

    private void pass(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= most) {
            request.next();
            return;
        }
        Status status = Status.REQUEST_ENTITY_TOO_LARGE;
        request.response()
                .setStatusCode(status.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                // The rest of the body is not waited for.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(new JsonObject()
                        .put("status", status.getStatusCode())
                        .put("title", status.getReasonPhrase())
                        .put("detail", "the body has %s bytes; %d are the most".formatted(length, most))
                        .put("instance", request.request().path())
                        .encode());
    }
}
