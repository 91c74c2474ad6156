package org.parley.engine.network;

import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.AccumulateRight;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.RightTuple;
import org.drools.core.reteoo.RightTupleSink;
import org.drools.core.reteoo.builder.BuildContext;

final class LazyAccumulate extends AccumulateRight implements LazyInput {
    private final Laziness laziness;

    LazyAccumulate(int id, ObjectSource source, BuildContext context) {
        super(id, source, context);
        laziness = new Laziness(this, this, context.getNextMemoryId());
    }

    @Override
    public Laziness laziness() {
        return laziness;
    }

    @Override
    public void assertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        laziness.inserted(fact, context, session);
    }

    @Override
    public void modifyObject(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        laziness.updated(fact, before, context, session);
    }

    @Override
    public void byPassModifyToBetaNode(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        laziness.passedBy(fact, before, context, session);
    }

    @Override
    public void take(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        super.assertObject(fact, context, session);
    }

    @Override
    public void follow(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        super.modifyObject(fact, before, context, session);
    }

    @Override
    public RightTuple createRightTuple(InternalFactHandle fact, RightTupleSink sink, PropagationContext context) {
        return TupleOrder.inPlace(super.createRightTuple(fact, sink, context));
    }
}
