package org.parley.gateway;

/** An endpoint is not called for a while, since calls to it keep failing. */
final class LeftAlone extends BrokenOff {
    private static final long serialVersionUID = 1;

    LeftAlone(int failures, long pauseMillis) {
        super(
                "",
                0,
                "it is left alone for %s s, since %d calls in a row failed".formatted(pauseMillis / 1000.0, failures));
    }
}
