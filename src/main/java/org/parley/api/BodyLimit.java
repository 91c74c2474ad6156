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
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses a body that is too long or takes too long, as a problem like everything else that goes wrong. */
@Singleton
class BodyLimit {
    /** Quarkus itself would answer nothing but the status. */
    private static final int BEFORE_QUARKUS = -1000;

    private final long most;
    private final Duration longest;

    BodyLimit(
            @ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize most,
            @ConfigProperty(name = "parley.body-timeout") Duration longest) {
        this.most = most.asLongValue();
        this.longest = longest;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_QUARKUS).handler(this::pass);
    }

    private void pass(RoutingContext request) {
        String length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && Long.parseLong(length) > most) {
            refuse(
                    request,
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "the body has %s bytes; %d are the most".formatted(length, most));
            return;
        }
        if (!request.request().isEnded()) {
            // Whoever reads it waits for it, and is wanted elsewhere.
            long timer = request.vertx()
                    .setTimer(
                            longest.toMillis(),
                            late -> refuse(
                                    request,
                                    Status.REQUEST_TIMEOUT,
                                    "the body did not come within %d seconds".formatted(longest.toSeconds())));
            request.request().end().onComplete(come -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    private static void refuse(RoutingContext request, Status status, String detail) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        request.response()
                .setStatusCode(status.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                // The rest of the body is not waited for.
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(new JsonObject()
                        .put("status", status.getStatusCode())
                        .put("title", status.getReasonPhrase())
                        .put("detail", detail)
                        .put("instance", request.request().path())
                        .encode());
    }
}
