package org.parley.gateway;

/** An agent did not come to the end of its answer. */
class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;
    private final long tokens;
    private final boolean forGood;

    /** @param text what it has said so far; empty for nothing */
    BrokenOff(String text, long tokens, String reason) {
        this(text, tokens, reason, false);
    }

    private BrokenOff(String text, long tokens, String reason, boolean forGood) {
        super(reason);
        this.text = text;
        this.tokens = tokens;
        this.forGood = forGood;
    }

    /** One that another attempt would not change. */
    static BrokenOff forGood(String text, long tokens, String reason) {
        return new BrokenOff(text, tokens, reason, true);
    }

    String text() {
        return text;
    }

    long tokens() {
        return tokens;
    }

    /** True if nothing was said yet and another attempt may do better. */
    boolean isRepeatable() {
        return text.isEmpty() && !forGood;
    }
}
