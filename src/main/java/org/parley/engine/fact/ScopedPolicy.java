package org.parley.engine.fact;

/** A policy that may be another one for a part of the workspace, such as a project, than for the rest. */
public interface ScopedPolicy extends Policy {
    Scope scope();

    /** True for one policy of a type: the part's own, or that of the workspace. */
    default boolean holdsFor(String part) {
        return scope().includes(part);
    }
}
