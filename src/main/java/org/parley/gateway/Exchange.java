package org.parley.gateway;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** A request to an agent and the answer, which is read as it comes. */
final class Exchange {
    private static final int MOST_SHOWN = 200;

    private final Outbound outbound;

    Exchange(Outbound outbound) {
        this.outbound = outbound;
    }

    /**
     * Sends a request.
     *
     * @param readers the reader for a content type
     * @return fails with {@link BrokenOff}
     */
    CompletionStage<AgentAnswer> send(Outbound.Post request, Function<String, AnswerReader> readers) {
        Reading reading = new Reading(readers);
        return outbound.post(request, reading).thenApply(end -> reading.end()).handle((read, failure) -> {
            if (failure == null) {
                return read;
            }
            throw reading.brokenOff(failure);
        });
    }

    /** The lines of one response on their way to a reader. */
    private static final class Reading implements Outbound.Reading {
        private final Function<String, AnswerReader> readers;
        private final StringBuilder complaint = new StringBuilder();
        private final Lines lines = new Lines(this::line);
        private volatile AnswerReader reader;
        private int status;

        Reading(Function<String, AnswerReader> readers) {
            this.readers = readers;
        }

        @Override
        public void begin(int newStatus, String contentType) {
            status = newStatus;
            if (newStatus / 100 == 2) {
                reader = readers.apply(contentType);
            }
        }

        @Override
        public void part(byte[] bytes) {
            lines.add(bytes);
        }

        private void line(String line) {
            if (reader != null) {
                reader.line(line);
            } else if (complaint.length() < MOST_SHOWN) {
                complaint.append(line);
            }
        }

        AgentAnswer end() {
            lines.end();
            if (reader == null) {
                String said = complaint.substring(0, Math.min(complaint.length(), MOST_SHOWN));
                throw new BrokenOff("", 0, Failures.status(status, said));
            }
            return reader.end();
        }

        BrokenOff brokenOff(Throwable failure) {
            Throwable cause = Failures.cause(failure);
            if (cause instanceof BrokenOff broken) {
                return broken;
            }
            String text = reader == null ? "" : reader.text();
            long tokens = reader == null ? 0 : reader.tokens();
            if (cause instanceof Undeliverable) {
                return BrokenOff.forGood(text, tokens, cause.getMessage());
            }
            boolean late = cause instanceof TimeoutException || cause instanceof CancellationException;
            return new BrokenOff(text, tokens, late ? "its time was up" : Failures.words(cause));
        }
    }
}
