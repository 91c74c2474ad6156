package org.parley.engine.input;

/** How much of something one word about it may count: millions of them add up, and no sum runs over. */
public final class Amount {
    public static final long MOST = 1_000_000_000_000L;

    private Amount() {}
}
