package org.parley.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
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
        if (cause instanceof BrokenOff) {
            return cause.getMessage();
        }
        if (cause instanceof TimeoutException || cause instanceof HttpTimeoutException) {
            return "there was no answer in time";
        }
        if (cause instanceof ConnectException) {
            return isUnresolved(cause) ? "its host is not known" : "nothing answers at its address";
        }
        return cause instanceof IOException ? "the connection broke: " + cause.getMessage() : String.valueOf(cause);
    }

    private static boolean isUnresolved(Throwable failure) {
        return failure != null && (failure instanceof UnresolvedAddressException || isUnresolved(failure.getCause()));
    }
}
