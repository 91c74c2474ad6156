package org.parley.engine.scenario;

import java.util.List;

/**
 * Something that is not as a scenario says.
 *
 * @param line     of the expectation
 * @param message  what was expected
 * @param nearest  what comes closest to it; null if nothing does
 * @param differs  the fields in which that is another, each with both values
 * @param instead  all that there is instead of what was expected
 */
public record Difference(
        Kind kind, int line, String message, String nearest, List<String> differs, List<String> instead) {
    /** What is not met. */
    public enum Kind {
        /** A decision is missing, or nobody expected it. */
        DECISIONS,
        /** A fact is missing. */
        FACTS,
        /** A fact holds that must not. */
        ABSENT,
        /** A rule did not fire. */
        FIRES,
        /** A rule threw, or the rules did not come to rest. */
        FAILED,
        /** A session that was rebuilt from the facts and fired again was not at rest. */
        REBUILT
    }

    /** A difference that nothing comes close to. */
    static Difference of(Kind kind, int line, String message, List<String> instead) {
        return new Difference(kind, line, message, null, List.of(), instead);
    }
}
