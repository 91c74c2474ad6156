package org.parley.engine.network;

import org.drools.core.common.ReteEvaluator;

/** An input without whose facts nothing comes to a join from its left. */
interface Upstream {
    /** True if ever a fact has come through it. */
    boolean hasSeen(ReteEvaluator session);
}
