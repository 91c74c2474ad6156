package org.parley.engine.network;

import org.drools.core.common.ReteEvaluator;

/** An input without whose facts no rule can need those of another one. */
interface NeededInput {
    /** True if a fact has come through it, ever or since that was forgotten. */
    boolean hasSeen(ReteEvaluator session);

    /** True if there is no fact of its type. */
    boolean isIdle(ReteEvaluator session);

    /** Of what has come through it nothing is left: whoever needs it needs to see something new. */
    void forget(ReteEvaluator session);
}
