package org.parley.scenario;

/** A scenario file that cannot be read; the message begins with the line. */
final class MalformedScenario extends RuntimeException {
    private static final long serialVersionUID = 1;

    MalformedScenario(int line, String message) {
        super("line %d: %s".formatted(line, message));
    }
}
