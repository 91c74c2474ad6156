package org.parley.engine.rules;

/** Somebody else has changed the rules meanwhile. */
public class VersionChanged extends RuntimeException {
    private static final long serialVersionUID = 1;

    VersionChanged(String expected, String active) {
        super("the rules are no longer %s but %s".formatted(expected, active));
    }
}
