package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.ActivationRefused;
import org.parley.engine.rules.OutdatedRules;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.rules.VersionChanged;
import org.parley.engine.session.Held;
import org.parley.engine.session.InThePast;
import org.parley.engine.session.KeyReused;
import org.parley.engine.session.NoRoom;
import org.parley.engine.session.Overtaken;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.steps.TrialAbandoned;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalUnavailable;

/** Maps our own exceptions, and a path or method that is not there, to problems. */
class ExceptionMappers {
    private static final int BEFORE_THE_LIBRARY = 1;

    private final Routes routes;

    ExceptionMappers(Routes routes) {
        this.routes = routes;
    }

    /** What Quarkus could not find a method for. */
    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response nowhere(NotFoundException missing, ContainerRequestContext request) {
        return unrouted(request);
    }

    @ServerExceptionMapper
    Response notAllowed(NotAllowedException wrong, ContainerRequestContext request) {
        return unrouted(request);
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response notAcceptable(NotAcceptableException wrong, ContainerRequestContext request) {
        return Problems.notAcceptable(ProblemInstances.path(request), request.getHeaderString(HttpHeaders.ACCEPT))
                .toResponse();
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response notSupported(NotSupportedException wrong, ContainerRequestContext request) {
        return Problems.notSupported(ProblemInstances.path(request), request.getHeaderString(HttpHeaders.CONTENT_TYPE))
                .toResponse();
    }

    /** Whoever has his answer, or has gone, gets no other one: to write it would be an error of the server's. */
    @ServerExceptionMapper
    Response cutOff(BodyCutOff cut, HttpServerRequest request) {
        return request.response().ended() || request.response().closed()
                ? Response.status(Response.Status.REQUEST_TIMEOUT).build()
                : Problems.badRequest("the body did not come to its end").toResponse();
    }

    private Response unrouted(ContainerRequestContext request) {
        URI path = ProblemInstances.path(request);
        Set<String> methods = routes.methods(path.getRawPath());
        // A value in the path that cannot be read is not found either, whatever the method.
        return methods.isEmpty() || methods.contains(request.getMethod())
                ? Problems.nowhere(path).toResponse()
                : Problems.notAllowed(request.getMethod(), path, methods).toResponse();
    }

    @ServerExceptionMapper
    Response invalid(InvalidInput input) {
        return Problems.invalid(input).toResponse();
    }

    @ServerExceptionMapper
    Response problem(HttpProblem problem) {
        return problem.toResponse();
    }

    @ServerExceptionMapper
    Response failed(RuleFailure failure) {
        return Problems.failed(failure).toResponse();
    }

    @ServerExceptionMapper
    Response unavailable(JournalUnavailable failure) {
        return Problems.unavailable(failure).toResponse();
    }

    @ServerExceptionMapper
    Response damaged(JournalDamaged damaged) {
        return Problems.damaged(damaged).toResponse();
    }

    @ServerExceptionMapper
    Response noRoom(NoRoom full) {
        return Problems.noRoom(full).toResponse();
    }

    @ServerExceptionMapper
    Response held(Held held) {
        return Problems.held(held).toResponse();
    }

    @ServerExceptionMapper
    Response keyReused(KeyReused reused) {
        return Problems.keyReused(reused).toResponse();
    }

    @ServerExceptionMapper
    Response rejected(RulesRejected rejected) {
        return Problems.rejected(rejected).toResponse();
    }

    @ServerExceptionMapper
    Response refused(ActivationRefused refused) {
        return Problems.refused(refused).toResponse();
    }

    @ServerExceptionMapper
    Response versionChanged(VersionChanged changed) {
        return HttpProblem.valueOf(Response.Status.PRECONDITION_FAILED, changed.getMessage())
                .toResponse();
    }

    @ServerExceptionMapper
    Response overtaken(Overtaken overtaken) {
        return Problems.overtaken(overtaken).toResponse();
    }

    @ServerExceptionMapper
    Response inThePast(InThePast past) {
        return Problems.gone(past).toResponse();
    }

    @ServerExceptionMapper
    Response outdated(OutdatedRules outdated) {
        return Problems.gone(outdated).toResponse();
    }

    @ServerExceptionMapper
    Response abandoned(TrialAbandoned abandoned) {
        return Problems.abandoned(abandoned).toResponse();
    }

    @ServerExceptionMapper
    Response busy(RejectedExecutionException busy) {
        return Problems.busy().toResponse();
    }
}
