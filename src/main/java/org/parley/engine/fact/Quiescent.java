package org.parley.engine.fact;

/**
 * Nothing more can be chosen either. The engine inserts it last; rules that conclude from what did not happen (all is
 * done, nothing can move) wait for it. If what they conclude makes room for a choice, it goes, and comes back behind that.
 */
public enum Quiescent {
    QUIESCENT
}
