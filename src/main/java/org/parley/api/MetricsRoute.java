package org.parley.api;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response.Status;
import java.util.regex.Pattern;

/** Refuses metrics in a format that there is none in; Micrometer would answer nothing but the status. */
@Singleton
class MetricsRoute {
    private static final String PATH = "/q/metrics";
    private static final int BEFORE_MICROMETER = -1000;
    private static final Pattern OFFERED =
            Pattern.compile("\\*/\\*|text/(\\*|plain)|application/(\\*|openmetrics-text)");

    void install(@Observes Router router) {
        router.route(PATH).order(BEFORE_MICROMETER).handler(MetricsRoute::pass);
    }

    private static void pass(RoutingContext request) {
        String accepted = request.request().getHeader(HttpHeaders.ACCEPT);
        if (accepted == null || OFFERED.matcher(accepted).find()) {
            request.next();
        } else {
            RouteProblems.refuse(request, Status.NOT_ACCEPTABLE, PATH + " is answered as text/plain or openmetrics");
        }
    }
}
