package org.parley.engine.fact;

/**
 * Nothing more follows from the command. The engine inserts it once the consequences have run dry; a rule that chooses
 * among alternatives waits for it, so that it sees all of them, and deletes it, so that what follows from the choice
 * comes before the next one. Then the engine inserts it again.
 */
public enum Settled {
    SETTLED
}
