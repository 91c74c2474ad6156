package org.parley.gateway;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.parley.engine.session.FactCodec;

/** Posts tasks to agents behind an endpoint, which answer at once or say that they will call back. */
final class TaskEndpoints {
    private static final int ACCEPTED = 202;
    private static final int MOST_SHOWN = 200;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Asks an agent to do a task.
     *
     * @return fails with {@link BrokenOff} if there is no answer, or none that can be read
     */
    CompletionStage<TaskAnswer> ask(TaskCall call) {
        HttpRequest request;
        try {
            request = HttpRequest.newBuilder(URI.create(call.endpoint()))
                    .header("Content-Type", "application/json")
                    .header("Accept", "application/json")
                    .header("Idempotency-Key", call.id())
                    .POST(HttpRequest.BodyPublishers.ofString(FactCodec.write(call.order())))
                    .build();
        } catch (IllegalArgumentException e) {
            return CompletableFuture.failedFuture(new BrokenOff("", 0, "no endpoint: " + e.getMessage()));
        }
        CompletableFuture<HttpResponse<String>> sent = http.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        return sent.copy()
                .orTimeout(call.patience().toMillis(), TimeUnit.MILLISECONDS)
                .handle((response, failure) -> {
                    if (failure != null) {
                        sent.cancel(true);
                        throw brokenOff(failure, call.patience());
                    }
                    return read(response);
                });
    }

    private static TaskAnswer read(HttpResponse<String> response) {
        if (response.statusCode() == ACCEPTED) {
            return TaskAnswer.LATER;
        }
        if (response.statusCode() / 100 != 2) {
            String said = response.body().substring(0, Math.min(response.body().length(), MOST_SHOWN));
            throw new BrokenOff(
                    "", 0, "status %d %s".formatted(response.statusCode(), said).strip());
        }
        return TaskAnswer.read(response.body());
    }

    private static BrokenOff brokenOff(Throwable failure, Duration patience) {
        return new BrokenOff(
                "",
                0,
                Failures.cause(failure) instanceof TimeoutException
                        ? "a call was not answered within %s s".formatted(patience.toMillis() / 1000.0)
                        : Failures.words(failure));
    }
}
