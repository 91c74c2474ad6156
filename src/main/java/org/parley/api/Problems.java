package org.parley.api;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.Response.StatusType;
import java.net.URI;
import java.util.Set;
import org.parley.engine.fact.ExpectedVersion;
import org.parley.engine.fact.Refusal;
import org.parley.engine.input.InvalidInput;
import org.parley.engine.rules.ActivationRefused;
import org.parley.engine.rules.RulesRejected;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Held;
import org.parley.engine.session.KeyReused;
import org.parley.engine.session.NoRoom;
import org.parley.engine.session.Overtaken;
import org.parley.engine.session.RuleFailure;
import org.parley.engine.steps.TrialAbandoned;
import org.parley.journal.JournalDamaged;
import org.parley.journal.JournalUnavailable;

/** What goes wrong, as problem details (RFC 9457). */
final class Problems {
    private static final int RETRY_AFTER_SECONDS = 1;

    private Problems() {}

    static HttpProblem notFound(String what) {
        return HttpProblem.valueOf(Status.NOT_FOUND, what);
    }

    static HttpProblem nowhere(URI path) {
        return HttpProblem.builder()
                .withStatus(Status.NOT_FOUND)
                .withTitle(Status.NOT_FOUND.getReasonPhrase())
                .withDetail("there is nothing at %s; /q/openapi tells of all there is".formatted(path))
                .build();
    }

    static HttpProblem notAllowed(String method, URI path, Set<String> methods) {
        String allowed = String.join(", ", methods);
        return HttpProblem.builder()
                .withStatus(Status.METHOD_NOT_ALLOWED)
                .withTitle(Status.METHOD_NOT_ALLOWED.getReasonPhrase())
                .withDetail("%s does not know %s, but %s".formatted(path, method, allowed))
                .withHeader(HttpHeaders.ALLOW, allowed)
                .build();
    }

    static HttpProblem notAcceptable(URI path, String accepted) {
        return HttpProblem.valueOf(
                Status.NOT_ACCEPTABLE, "%s is not answered as %s; /q/openapi tells as what".formatted(path, accepted));
    }

    static HttpProblem notSupported(URI path, String given) {
        return HttpProblem.valueOf(
                Status.UNSUPPORTED_MEDIA_TYPE, "%s does not take %s; /q/openapi tells what".formatted(path, given));
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

    static HttpProblem conflict(Answer answer, Answer.RuleDecision refusal) {
        Refusal refused = (Refusal) refusal.decision();
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle("Refused by a rule")
                .withDetail(refused.subject() + ": " + refused.reason())
                .with("rule", refusal.rule())
                .with("rules_version", answer.rulesVersion())
                .with("missing", refused.reason())
                .build();
    }

    /** What ends the failures of a rule. */
    private static final String MEND =
            "the command was undone alone, and others go on; mend the rule in its file, in the"
                    + " folder or with PUT /v1/rules/{path}, or go back with POST /v1/rules/versions/{version}/activate, and give the"
                    + " command again";

    /** The server works; the rules in use cannot process the command. */
    static HttpProblem failed(RuleFailure failure) {
        return HttpProblem.builder()
                .withStatus(Unprocessable.CONTENT)
                .withTitle("A rule failed; nothing was changed")
                .withDetail(failure.getMessage())
                .with("rule", String.valueOf(failure.rule()))
                .with("way_out", MEND)
                .build();
    }

    /** Nothing was lost and nothing is half done; who asks again a little later, with the same key, is served once. */
    static HttpProblem unavailable(JournalUnavailable failure) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("The journal cannot be written")
                .withDetail(failure.getMessage())
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** Those that are not in use leave memory meanwhile. */
    static HttpProblem noRoom(NoRoom full) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("The server has no memory left")
                .withDetail(full.getMessage())
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** Waiting does not help; so nothing says when to ask again. */
    static HttpProblem damaged(JournalDamaged damaged) {
        return HttpProblem.builder()
                .withStatus(Status.INTERNAL_SERVER_ERROR)
                .withTitle("The journal is damaged at " + damaged.place())
                .withDetail(damaged.getMessage())
                .build();
    }

    /** A read that may not be a stale one. */
    static HttpProblem behind(String workspace) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("It is not known what others have written")
                .withDetail(
                        "%s has not caught up yet; consistency=eventual does not wait for that".formatted(workspace))
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    static HttpProblem held(Held held) {
        return HttpProblem.builder()
                .withStatus(Status.SERVICE_UNAVAILABLE)
                .withTitle("The workspace is held")
                .withDetail(held.getMessage())
                .with("differences", held.differences())
                .with("way_out", held.wayOut())
                .build();
    }

    static HttpProblem rejected(RulesRejected rejected) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("The rules do not compile")
                .withDetail("nothing was changed")
                .with("errors", rejected.problems())
                .build();
    }

    static HttpProblem refused(ActivationRefused refused) {
        return HttpProblem.builder()
                .withStatus(Status.CONFLICT)
                .withTitle("Refused by a rule")
                .withDetail("the rules stay as they are")
                .with("rule", refused.rule())
                .with("rules_version", refused.rulesVersion())
                .with("missing", refused.reasons())
                .build();
    }

    static HttpProblem abandoned(TrialAbandoned abandoned) {
        return HttpProblem.builder()
                .withStatus(Status.BAD_REQUEST)
                .withTitle("The rules do not come to an end")
                .withDetail(abandoned.getMessage())
                .build();
    }

    static HttpProblem busy() {
        return HttpProblem.builder()
                .withStatus(Status.TOO_MANY_REQUESTS)
                .withTitle("Too much is waiting to be done")
                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    /** Somebody else was faster. */
    static HttpProblem outdated(String key, long expected, long version) {
        return HttpProblem.builder()
                .withStatus(Status.PRECONDITION_FAILED)
                .withTitle("Somebody else has written it since")
                .withDetail(
                        expected == ExpectedVersion.SOME
                                ? "there is no %s".formatted(key)
                                : "%s is version %d, not %d".formatted(key, version, expected))
                .withHeader(HttpHeaders.ETAG, "\"%d\"".formatted(version))
                .with("version", version)
                .build();
    }

    /** The same, of something whose version is no number. */
    static HttpProblem overtaken(Overtaken overtaken) {
        return HttpProblem.builder()
                .withStatus(Status.PRECONDITION_FAILED)
                .withTitle("Somebody else has written it since")
                .withDetail(overtaken.getMessage())
                .build();
    }

    static HttpProblem tooLarge(String reason) {
        return HttpProblem.valueOf(Status.REQUEST_ENTITY_TOO_LARGE, reason);
    }

    static HttpProblem gone(RuntimeException past) {
        return HttpProblem.valueOf(Status.GONE, past.getMessage());
    }

    static HttpProblem keyReused(KeyReused reused) {
        return HttpProblem.builder()
                .withStatus(Unprocessable.CONTENT)
                .withTitle("Idempotency key reused")
                .withDetail(reused.getMessage())
                .build();
    }

    /** 422, which the standard enumeration lacks. */
    private enum Unprocessable implements StatusType {
        CONTENT;

        @Override
        public int getStatusCode() {
            return 422;
        }

        @Override
        public Status.Family getFamily() {
            return Status.Family.CLIENT_ERROR;
        }

        @Override
        public String getReasonPhrase() {
            return "Unprocessable Content";
        }
    }
}
