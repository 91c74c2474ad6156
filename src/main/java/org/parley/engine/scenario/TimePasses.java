package org.parley.engine.scenario;

import java.time.Instant;
import org.parley.engine.fact.Command;

/** In a scenario: a clock moves from deadline to deadline, as in a workspace, until none is left up to a moment. */
record TimePasses(String clock, Instant until) implements Command {
    /** As scenarios call it. */
    static final String NAME = TimePasses.class.getSimpleName();
}
