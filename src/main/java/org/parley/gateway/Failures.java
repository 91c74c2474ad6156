package org.parley.gateway;

import io.vertx.core.VertxException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

/** What went wrong on the way to somebody outside. */
final class Failures {
    private Failures() {}

    /** The failure itself, without what a future wraps it in. */
    static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }

    /** In words for people. */
    static String words(Throwable failure) {
        Throwable cause = cause(failure);
        if (cause instanceof BrokenOff || cause instanceof Undeliverable) {
            return cause.getMessage();
        }
        if (cause instanceof TimeoutException) {
            return "there was no answer in time";
        }
        if (cause instanceof UnknownHostException) {
            return "its host is not known";
        }
        if (cause instanceof ConnectException) {
            return "nothing answers at its address";
        }
        return cause instanceof IOException || cause instanceof VertxException
                ? "the connection broke: " + cause.getMessage()
                : String.valueOf(cause);
    }

    /** A status that is none of success, and what was said with it. */
    static String status(int status, String said) {
        return status / 100 == 3
                ? "status %d; redirects are not followed".formatted(status)
                : "status %d %s".formatted(status, said).strip();
    }
}
