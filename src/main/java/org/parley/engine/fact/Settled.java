package org.parley.engine.fact;

/**
 * Nothing more follows from the command. The engine inserts it once the consequences have run dry; rules that choose
 * among alternatives wait for it, so that they see all of them.
 */
public enum Settled {
    SETTLED
}
