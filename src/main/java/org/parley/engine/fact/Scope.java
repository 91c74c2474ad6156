package org.parley.engine.fact;

import java.util.Set;

/**
 * What a policy holds for.
 *
 * @param part   key of a part of the workspace, such as a project; null for the whole of it
 * @param except parts that have a policy of their own
 */
public record Scope(String part, Set<String> except) {
    /** The whole workspace. */
    public static final Scope EVERYWHERE = new Scope(null, Set.of());

    boolean includes(String key) {
        return part == null ? !except.contains(key) : part.equals(key);
    }
}
