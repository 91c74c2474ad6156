package org.parley.engine.fact;

/**
 * All that follows from the command by itself is there. The engine inserts it before {@link Settled}, and takes it away
 * again; and once more before {@link Quiescent}, for what was found while nobody chose. A rule whose result is of all that
 * happened at one moment (the first reason of several, what is spent altogether) waits for it, so that what fired first
 * decides nothing and no choice comes before it.
 */
public enum Gathered {
    GATHERED
}
