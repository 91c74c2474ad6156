package org.parley.engine.session;

/**
 * How much a command may take before the rules count as endless.
 *
 * @param firings of all rules together
 * @param steps   turns of loops and calls of functions within one firing, or in the conditions between two
 */
public record Effort(int firings, int steps) {
    public static final Effort USUAL = new Effort(500_000, 10_000_000);

    public static Effort of(int firings) {
        return new Effort(firings, USUAL.steps);
    }
}
