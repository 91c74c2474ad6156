package org.parley.engine.rules;

/**
 * When the library lays out its network in segments: as a session needs them. Laid out beforehand they are split again
 * when the rules of another package share them, and that goes wrong in this version (apache/incubator-kie#7109): a rule
 * with an accumulate then fires on what does not hold any more.
 */
public final class Segments {
    private Segments() {}

    /** Has to be called before the first rule base is built. */
    public static void layOutWhenNeeded() {
        System.setProperty("drools.useEagerSegmentCreation", "false");
    }
}
