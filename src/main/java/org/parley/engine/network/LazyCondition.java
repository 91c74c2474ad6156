package org.parley.engine.network;

import org.drools.base.rule.constraint.AlphaNodeFieldConstraint;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.builder.BuildContext;

/** A condition on one fact; tells of those that meet it only those who listen. */
final class LazyCondition extends AlphaNode {
    private final Audience audience;

    LazyCondition(int id, AlphaNodeFieldConstraint condition, ObjectSource source, BuildContext context) {
        super(id, condition, source, context);
        audience = new Audience(this, context.getNextMemoryId());
    }

    Audience audience() {
        return audience;
    }

    @Override
    public void assertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        if (isMetBy(fact, session)) {
            audience.inserted(fact, context, session);
        }
    }

    @Override
    public void modifyObject(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        if (!context.getModificationMask().intersects(getInferredMask())) {
            audience.passedBy(fact, before, context, session);
        } else if (isMetBy(fact, session)) {
            audience.updated(fact, before, context, session);
        }
    }

    @Override
    public void byPassModifyToBetaNode(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        audience.passedBy(fact, before, context, session);
    }

    /** True if the fact meets the conditions before it, on which it may rely, and then this one. */
    boolean isReachedBy(InternalFactHandle fact, ReteEvaluator session) {
        return (!(getParent() instanceof LazyCondition before) || before.isReachedBy(fact, session))
                && isMetBy(fact, session);
    }

    private boolean isMetBy(InternalFactHandle fact, ReteEvaluator session) {
        return getConstraint().isAllowed(fact, session);
    }
}
