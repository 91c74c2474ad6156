package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.parley.engine.fact.Refused;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.session.Answer;
import org.parley.engine.session.RuleFailure;

/** What goes wrong, as problem details (RFC 9457). */
final class Problems {
    private Problems() {}

    /** Waits for the answer to a command; a refusal is a conflict that names the rule. */
    static Answer answered(CompletableFuture<Answer> future) {
        try {
            Answer answer = future.join();
            answer.refusal().ifPresent(refusal -> {
                throw conflict(answer, refusal);
            });
            return answer;
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuleFailure failure) {
                throw failed(failure);
            }
            throw e;
        }
    }

    static HttpProblem notFound(String what) {
        return HttpProblem.valueOf(Status.NOT_FOUND, what);
    }

    static HttpProblem badRequest(String what) {
        return HttpProblem.valueOf(Status.BAD_REQUEST, what);
    }

    static HttpProblem invalid(InvalidInput input) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("Invalid input")
                .withDetail(
                        input.errors().size() == 1
                                ? "1 mistake; nothing was stored"
                                : input.errors().size() + " mistakes; nothing was stored")
                .with("errors", input.errors())
                .build();
    }

    private static HttpProblem conflict(Answer answer, Answer.RuleDecision refusal) {
        Refused refused = (Refused) refusal.decision();
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle("Refused by a rule")
                .withDetail(refused.subject() + ": " + refused.reason())
                .with("rule", refusal.rule())
                .with("rules_version", answer.rulesVersion())
                .with("missing", refused.reason())
                .build();
    }

    private static HttpProblem failed(RuleFailure failure) {
        return HttpProblem.builder()
                .withStatus(Status.INTERNAL_SERVER_ERROR)
                .withTitle("A rule failed; nothing was changed")
                .withDetail(failure.getMessage())
                .with("rule", String.valueOf(failure.rule()))
                .build();
    }
}
