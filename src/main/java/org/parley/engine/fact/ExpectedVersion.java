package org.parley.engine.fact;

/** What a writer says of the version that it replaces: its number, 0 for none; null for whatever there is. */
public final class ExpectedVersion {
    /** Whatever there is, but not nothing. */
    public static final long SOME = -1;

    private ExpectedVersion() {}

    /**
     * True if the version may be replaced.
     *
     * @param version of what is there, 0 if nothing is
     */
    public static boolean permits(Long expected, long version) {
        return expected == null || expected == version || expected == SOME && version > 0;
    }
}
