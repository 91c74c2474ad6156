package org.parley.engine.network;

import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.MemoryFactory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.ObjectSink;
import org.drools.core.reteoo.ObjectSource;

/**
 * Who hears of the facts that come through a type or a condition: all that follow it in the network, apart from those who
 * sleep. They hear in the order of the network, on which Drools relies.
 */
final class Audience implements MemoryFactory<Listeners> {
    private final ObjectSource source;
    private final int memoryId;
    private volatile ObjectSink[] members;
    private volatile Seat seat = Seat.NONE;

    Audience(ObjectSource source, int memoryId) {
        this.source = source;
        this.memoryId = memoryId;
    }

    @Override
    public int getMemoryId() {
        return memoryId;
    }

    @Override
    public Listeners createMemory(RuleBaseConfiguration configuration, ReteEvaluator session) {
        return new Listeners(members().length);
    }

    void inserted(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        ObjectSink[] all = members();
        Listeners listeners = listeners(session);
        for (int each = listeners.from(0); each >= 0; each = listeners.from(each + 1)) {
            all[each].assertObject(fact, context, session);
        }
    }

    void updated(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        ObjectSink[] all = members();
        Listeners listeners = listeners(session);
        for (int each = listeners.from(0); each >= 0; each = listeners.from(each + 1)) {
            all[each].modifyObject(fact, before, context, session);
        }
    }

    /** The change does not concern the condition. */
    void passedBy(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        ObjectSink[] all = members();
        Listeners listeners = listeners(session);
        for (int each = listeners.from(0); each >= 0; each = listeners.from(each + 1)) {
            all[each].byPassModifyToBetaNode(fact, before, context, session);
        }
    }

    /** Where the condition itself stands. */
    void sitsAt(Seat where) {
        seat = where;
    }

    void hears(int member, ReteEvaluator session) {
        listeners(session).add(member);
        seat.hears(session);
    }

    /** A condition that nobody listens to is not looked at either. */
    void sleeps(int member, ReteEvaluator session) {
        Listeners listeners = listeners(session);
        listeners.remove(member);
        if (listeners.from(0) < 0) {
            seat.sleeps(session);
        }
    }

    private Listeners listeners(ReteEvaluator session) {
        return session.getNodeMemory(this);
    }

    /** Known when the network is complete, which it is before the first fact comes. */
    private ObjectSink[] members() {
        if (members == null) {
            ObjectSink[] all = source.getObjectSinkPropagator().getSinks();
            for (int each = 0; each < all.length; each++) {
                if (all[each] instanceof LazyInput input) {
                    input.laziness().sitsAt(new Seat(this, each));
                } else if (all[each] instanceof LazyCondition condition) {
                    condition.audience().sitsAt(new Seat(this, each));
                }
            }
            members = all;
        }
        return members;
    }
}
