package org.parley.engine.interpreter;

import java.util.Locale;

/** What objects of a type are for that rules declare. */
public enum DeclaredRole {
    /** Facts if the type has a key, decisions if it has none. */
    PLAIN,
    /** Comes from outside, and is gone when the rules have answered it. */
    COMMAND,
    /** Stands in policy files. */
    POLICY;

    /** As rule files write it. */
    public String annotation() {
        return name().toLowerCase(Locale.ROOT);
    }
}
