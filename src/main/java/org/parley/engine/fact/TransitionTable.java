package org.parley.engine.fact;

import java.util.Collection;
import java.util.List;

/** States and the ways between them, as data: what a check can look for states in that nobody reaches or leaves. */
public interface TransitionTable {
    String id();

    /** All states by name. */
    Collection<String> states();

    /** Where everything begins. */
    String initial();

    /** Where things may rest for good. */
    Collection<String> finals();

    List<? extends Way> transitions();

    /** A way from one state to another. */
    interface Way {
        String from();

        String to();
    }
}
