package org.parley.engine.network;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ModifyPreviousTuples;

/**
 * The right input of a join, not, exists or accumulate, which asks its {@link Laziness} whether facts concern it yet. Drools
 * has a class for each of the four, and so there are four alike here.
 */
interface LazyInput {
    Laziness laziness();

    /** Takes a fact, as Drools would. */
    void take(InternalFactHandle fact, PropagationContext context, ReteEvaluator session);

    /** Follows a change of a fact, as Drools would. */
    void follow(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session);
}
