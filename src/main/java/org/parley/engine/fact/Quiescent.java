package org.parley.engine.fact;

/**
 * Nothing more can be chosen either. The engine inserts it last; rules that conclude from what did not happen (all is
 * done, nothing can move) wait for it.
 */
public enum Quiescent {
    QUIESCENT
}
