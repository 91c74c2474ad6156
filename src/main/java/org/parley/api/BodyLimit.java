package org.parley.api;

import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
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
            RouteProblems.refuse(
                    request,
                    Status.REQUEST_ENTITY_TOO_LARGE,
                    "the body has %s bytes; %d are the most".formatted(length, most));
            return;
        }
        if (!request.request().isEnded() && BodyTypes.mayHaveBody(request.request())) {
            // Whoever reads it waits for it, and is wanted elsewhere.
            long timer = request.vertx().setTimer(longest.toMillis(), late -> giveUp(request));
            request.request().end().onComplete(come -> request.vertx().cancelTimer(timer));
        }
        request.next();
    }

    private void giveUp(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.closed()) {
            return;
        }
        if (response.ended()) {
            // It has its answer, without its body: nothing else can come on this connection.
            cutOff(request.request());
        } else if (!response.headWritten()) {
            RouteProblems.refuse(
                            request,
                            Status.REQUEST_TIMEOUT,
                            "the body did not come within %d seconds".formatted(longest.toSeconds()))
                    // Whoever waits for the body is told so by that.
                    .onComplete(told -> cutOff(request.request()));
        }
    }

    private static void cutOff(HttpServerRequest request) {
        if (request.version() != HttpVersion.HTTP_2) {
            request.connection().close();
        }
    }
}
