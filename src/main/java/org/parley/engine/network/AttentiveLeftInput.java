package org.parley.engine.network;

import org.drools.base.base.ClassObjectType;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSource;
import org.drools.core.reteoo.builder.BuildContext;

/** The first pattern of rules; wakes what follows it when its first fact comes. */
final class AttentiveLeftInput extends LeftInputAdapterNode implements NeededInput {
    AttentiveLeftInput(int id, ObjectSource source, BuildContext context) {
        super(id, source, context);
    }

    /** What queries ask for comes without being told to the network. */
    boolean isOfQueries() {
        return getObjectTypeNode().getObjectType().equals(ClassObjectType.DroolsQuery_ObjectType);
    }

    /** The engine asks a query at its one input, whatever alternatives it has; it takes inputs of its own class for one only. */
    @Override
    public boolean equals(Object other) {
        return this == other
                || isOfQueries()
                        && other instanceof AttentiveLeftInput input
                        && getParentObjectSource().getId()
                                == input.getParentObjectSource().getId();
    }

    @Override
    public boolean hasSeen(ReteEvaluator session) {
        return memory(session).seen;
    }

    @Override
    public boolean isIdle(ReteEvaluator session) {
        return getObjectTypeNode() instanceof LazyType type && type.isEmpty(session);
    }

    @Override
    public void forget(ReteEvaluator session) {
        memory(session).seen = false;
    }

    @Override
    public void assertObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        super.assertObject(fact, context, session);
        notice(fact, context, session);
    }

    @Override
    public void modifyObject(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        super.modifyObject(fact, before, context, session);
        notice(fact, context, session);
    }

    @Override
    public LiaNodeMemory createMemory(RuleBaseConfiguration configuration, ReteEvaluator session) {
        return new SeenMemory();
    }

    private void notice(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        SeenMemory memory = memory(session);
        if (!memory.seen && memory.getCounter() > 0) {
            memory.seen = true;
            Moment now =
                    new Moment(fact, getSinkPropagator().getFirstLeftTupleSink().getInputOtnId(), context);
            Network.waitingFor(this).forEach(input -> input.wakeIfDue(now, session));
        }
    }

    private SeenMemory memory(ReteEvaluator session) {
        return (SeenMemory) session.getNodeMemory(this);
    }

    private static final class SeenMemory extends LiaNodeMemory {
        private boolean seen;
    }
}
