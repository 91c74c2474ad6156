package org.parley.gateway;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A request to an agent and the answer, which is read as it comes. */
final class Exchange {
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /**
     * Sends a request.
     *
     * @param readers the reader for a content type
     * @return fails with {@link BrokenOff}
     */
    CompletionStage<AgentAnswer> send(HttpRequest request, Duration patience, Function<String, AnswerReader> readers) {
        Reading reading = new Reading(readers);
        CompletableFuture<HttpResponse<Void>> sent = http.sendAsync(request, reading);
        CompletableFuture<AgentAnswer> answer = sent.thenApply(response -> reading.end(response.statusCode()));
        // Beyond that nobody waits for it.
        answer.orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS);
        return answer.handle((read, failure) -> {
            if (failure == null) {
                return read;
            }
            sent.cancel(true);
            throw reading.brokenOff(failure);
        });
    }

    /** The lines of one response on their way to a reader. */
    private static final class Reading implements HttpResponse.BodyHandler<Void>, Flow.Subscriber<String> {
        private final Function<String, AnswerReader> readers;
        private final StringBuilder complaint = new StringBuilder();
        private volatile AnswerReader reader;

        Reading(Function<String, AnswerReader> readers) {
            this.readers = readers;
        }

        @Override
        public HttpResponse.BodySubscriber<Void> apply(HttpResponse.ResponseInfo response) {
            if (response.statusCode() / 100 == 2) {
                reader = readers.apply(
                        response.headers().firstValue("Content-Type").orElse(""));
            }
            return HttpResponse.BodySubscribers.fromLineSubscriber(this, self -> null, StandardCharsets.UTF_8, null);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (reader == null) {
                complaint.append(line);
            } else {
                reader.line(line);
            }
        }

        @Override
        public void onError(Throwable failure) {
            // Told by the future of the response.
        }

        @Override
        public void onComplete() {
            // Told by the future of the response.
        }

        AgentAnswer end(int status) {
            if (reader == null) {
                String said = complaint.substring(0, Math.min(complaint.length(), 200));
                throw new BrokenOff(
                        "", 0, "status %d %s".formatted(status, said).strip());
            }
            return reader.end();
        }

        BrokenOff brokenOff(Throwable failure) {
            Throwable cause = Failures.cause(failure);
            if (cause instanceof BrokenOff broken) {
                return broken;
            }
            boolean late = cause instanceof TimeoutException || cause instanceof CancellationException;
            return new BrokenOff(
                    reader == null ? "" : reader.text(),
                    reader == null ? 0 : reader.tokens(),
                    late ? "its time was up" : Failures.words(cause));
        }
    }
}
