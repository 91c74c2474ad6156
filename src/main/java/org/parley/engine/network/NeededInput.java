package org.parley.engine.network;

import org.drools.core.common.ReteEvaluator;

/** An input without whose facts no rule can need those of another one. */
interface NeededInput {
    /** True if ever a fact has come through it. */
    boolean hasSeen(ReteEvaluator session);
}
