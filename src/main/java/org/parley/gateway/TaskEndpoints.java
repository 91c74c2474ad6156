package org.parley.gateway;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.parley.engine.session.FactCodec;

/** Posts tasks to agents behind an endpoint, which answer at once or say that they will call back. */
final class TaskEndpoints {
    private static final int ACCEPTED = 202;
    private static final int MOST_SHOWN = 200;

    private final Outbound outbound;

    TaskEndpoints(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * Asks an agent to do a task.
     *
     * @return fails with {@link BrokenOff} if there is no answer, or none that can be read
     */
    CompletionStage<TaskAnswer> ask(TaskCall call) {
        Outbound.Post request = new Outbound.Post(
                call.endpoint(),
                Map.of(
                        "Content-Type", "application/json",
                        "Accept", "application/json",
                        "Idempotency-Key", call.id()),
                FactCodec.write(call.order()),
                call.patience());
        WholeAnswer answer = new WholeAnswer();
        return outbound.post(request, answer).handle((end, failure) -> {
            if (failure != null) {
                throw brokenOff(Failures.cause(failure), call.patience());
            }
            return read(answer);
        });
    }

    private static TaskAnswer read(WholeAnswer answer) {
        if (answer.status() == ACCEPTED) {
            return TaskAnswer.LATER;
        }
        String body = answer.body();
        if (answer.status() / 100 != 2) {
            String said = body.substring(0, Math.min(body.length(), MOST_SHOWN));
            throw new BrokenOff("", 0, Failures.status(answer.status(), said));
        }
        return TaskAnswer.read(body);
    }

    private static BrokenOff brokenOff(Throwable failure, Duration patience) {
        if (failure instanceof Undeliverable) {
            return BrokenOff.forGood("", 0, failure.getMessage());
        }
        return new BrokenOff(
                "",
                0,
                failure instanceof TimeoutException
                        ? "a call was not answered within %s s".formatted(patience.toMillis() / 1000.0)
                        : Failures.words(failure));
    }
}
