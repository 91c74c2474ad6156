package org.parley.engine.fact;

import java.time.Instant;

/** A command whose answer depends on when it comes; the workspace dates it when its turn has come. */
public interface Dated extends Command {
    /** Null until it is dated. */
    Instant at();

    /** The same command, come at that moment. */
    Dated at(Instant moment);
}
