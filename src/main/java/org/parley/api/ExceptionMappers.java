package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.parley.engine.input.InvalidInput;

/** Maps our own exceptions to problems. */
class ExceptionMappers {
    @ServerExceptionMapper
    Response invalid(InvalidInput input) {
        return Problems.invalid(input).toResponse();
    }

    @ServerExceptionMapper
    Response problem(HttpProblem problem) {
        return problem.toResponse();
    }
}
