package org.parley.engine.network;

import java.util.List;
import org.drools.base.base.ObjectType;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.common.MemoryFactory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.EntryPointNode;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.builder.BuildContext;

/** A type of facts; tells of them only those who listen. */
final class LazyType extends ObjectTypeNode {
    private final Audience audience;
    private final Sleepers sleepers;
    private final MemoryFactory<TypeMemory> memory;

    LazyType(int id, EntryPointNode source, ObjectType type, BuildContext context) {
        super(id, source, type, context);
        audience = new Audience(this, context.getNextMemoryId());
        sleepers = new Sleepers(this, context.getNextMemoryId());
        memory = new LooseFactory<>(context.getNextMemoryId(), TypeMemory::new);
    }

    boolean isEmpty(ReteEvaluator session) {
        return !getFactHandlesIterator((InternalWorkingMemory) session).hasNext();
    }

    /** In the order in which they came. */
    List<InternalFactHandle> facts(ReteEvaluator session) {
        return memory(session).facts(() -> getFactHandlesIterator((InternalWorkingMemory) session));
    }

    Sleepers sleepers() {
        return sleepers;
    }

    /** Sees to it that all who hear of the type have their numbers, though no fact may have come yet. */
    void number() {
        checkDirty();
    }

    @Override
    public void propagateAssert(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        checkDirty();
        memory(session).changes();
        audience.inserted(fact, context, session);
    }

    @Override
    public void retractObject(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        memory(session).changes();
        super.retractObject(fact, context, session);
    }

    @Override
    public void modifyObject(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        checkDirty();
        audience.updated(fact, before, context.adaptModificationMaskForObjectType(objectType, session), session);
    }

    private TypeMemory memory(ReteEvaluator session) {
        return session.getNodeMemory(memory);
    }
}
