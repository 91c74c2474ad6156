package org.parley.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalWorkingMemory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.ObjectTypeNodeId;

/**
 * When something came through an input for the first time.
 *
 * @param fact     that is being told to one input after the other
 * @param position how far that has come
 * @param byType   all facts, in the order in which they were told last
 */
record Moment(
        InternalFactHandle fact,
        ObjectTypeNodeId position,
        PropagationContext context,
        Map<ObjectTypeNode, List<InternalFactHandle>> byType) {
    static Moment of(InternalFactHandle fact, ObjectTypeNodeId position, PropagationContext context) {
        return new Moment(fact, position, context, new HashMap<>());
    }

    boolean isOf(InternalFactHandle other) {
        return fact == other;
    }

    /** True if the input has had its turn already, or has it now. */
    boolean hasPassed(ObjectTypeNodeId input) {
        return !position.before(input);
    }

    List<InternalFactHandle> facts(ObjectTypeNode type, ReteEvaluator session) {
        return byType.computeIfAbsent(type, each -> {
            List<InternalFactHandle> facts = new ArrayList<>();
            each.getFactHandlesIterator((InternalWorkingMemory) session).forEachRemaining(facts::add);
            facts.sort(Comparator.comparingLong(InternalFactHandle::getRecency));
            return facts;
        });
    }
}
