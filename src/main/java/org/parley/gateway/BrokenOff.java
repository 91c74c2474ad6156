package org.parley.gateway;

/** An agent did not come to the end of its answer. */
class BrokenOff extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String text;
    private final long tokens;

    /** @param text what it has said so far; empty for nothing */
    BrokenOff(String text, long tokens, String reason) {
        super(reason);
        this.text = text;
        this.tokens = tokens;
    }

    String text() {
        return text;
    }

    long tokens() {
        return tokens;
    }

    /** True if nothing was said yet, so that it may be asked again. */
    boolean isSilent() {
        return text.isEmpty();
    }
}
