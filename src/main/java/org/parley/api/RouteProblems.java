package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.logging.Logger;

/** Problems (RFC 9457) of requests that no resource method answers. */
final class RouteProblems {
    private static final Logger LOG = Logger.getLogger(RouteProblems.class);

    private RouteProblems() {}

    /** Answers, and closes the connection: the rest of the request is not read. HTTP/2 has no such header. */
    static Future<Void> refuse(RoutingContext request, Status status, String detail) {
        if (request.request().version() != HttpVersion.HTTP_2) {
            request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        }
        return answer(request, status, detail);
    }

    /** Answers what failed on its way to a resource method, or behind it. */
    static void failed(RoutingContext request) {
        HttpServerResponse response = request.response();
        if (response.ended() || response.closed() || response.headWritten()) {
            LOG.debugf(
                    request.failure(),
                    "%s failed behind its answer",
                    request.request().uri());
            if (!response.ended() && !response.closed()) {
                response.reset();
            }
            return;
        }
        Status status = Status.fromStatusCode(request.statusCode());
        if (status == null || status.getFamily() == Status.Family.SERVER_ERROR) {
            LOG.errorf(
                    request.failure(),
                    "%s %s failed",
                    request.request().method(),
                    request.request().uri());
            answer(request, Status.INTERNAL_SERVER_ERROR, null);
        } else {
            answer(
                    request,
                    status,
                    request.failure() == null ? null : request.failure().getMessage());
        }
    }

    private static Future<Void> answer(RoutingContext request, Status status, String detail) {
        JsonObject problem =
                new JsonObject().put("status", status.getStatusCode()).put("title", status.getReasonPhrase());
        if (detail != null) {
            problem.put("detail", detail);
        }
        return request.response()
                .setStatusCode(status.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(problem.put("instance", request.request().path()).encode());
    }
}
