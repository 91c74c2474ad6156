package org.parley.engine.network;

import java.util.List;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.MemoryFactory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.ModifyPreviousTuples;
import org.drools.core.reteoo.RightInputAdapterNode;
import org.drools.core.reteoo.TupleImpl;

/**
 * Lets the right input of a join sleep until all that its rules need has been there: it keeps nothing of its facts and does
 * not hear of them, and when it wakes, it is given all that there are. Most rules wait for a command, a decision or a state
 * that a workspace may never know; what else they speak of costs nothing until then. An input that has been told of much
 * while nothing that its rules need was there sleeps again.
 */
final class Laziness implements MemoryFactory<LazyMemory>, NeededInput {
    private final LazyInput input;
    private final RightInputAdapterNode<?> node;
    private final int memoryId;
    /** Worked out when the network is complete. */
    private volatile List<NeededInput> needed;

    private volatile List<NeededInput> before;

    private volatile Seat seat = Seat.NONE;

    /** @param node the input, as Drools knows it */
    Laziness(LazyInput input, RightInputAdapterNode<?> node, int memoryId) {
        this.input = input;
        this.node = node;
        this.memoryId = memoryId;
    }

    @Override
    public int getMemoryId() {
        return memoryId;
    }

    @Override
    public LazyMemory createMemory(RuleBaseConfiguration configuration, ReteEvaluator session) {
        return new LazyMemory(needed().isEmpty());
    }

    @Override
    public boolean hasSeen(ReteEvaluator session) {
        return memory(session).hasSeen();
    }

    @Override
    public boolean isIdle(ReteEvaluator session) {
        return type().isEmpty(session);
    }

    @Override
    public void forget(ReteEvaluator session) {
        LazyMemory memory = memory(session);
        memory.forget();
        if (!memory.isAwake()) {
            seat.hears(session);
        }
    }

    /** True if what comes before it in its rules has not been there since that was forgotten. */
    boolean isOutOfUse(ReteEvaluator session) {
        return before().stream().anyMatch(each -> !each.hasSeen(session));
    }

    /** It has been told of many facts; if what comes before it is gone, it is to show that it is still of use. */
    void doubt(ReteEvaluator session) {
        before().stream().filter(each -> each.isIdle(session)).forEach(each -> each.forget(session));
        memory(session).hasPatience(type().facts(session).size());
    }

    /** What it keeps has been taken from it. */
    void sleep(ReteEvaluator session) {
        memory(session).sleep();
        seat.sleeps(session);
    }

    boolean keeps(TupleImpl tuple) {
        return tuple.getSink() == node;
    }

    void sitsAt(Seat where) {
        seat = where;
    }

    /** A fact passes the conditions of the input. */
    void inserted(InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        LazyMemory memory = memory(session);
        if (memory.isAwake() && !hasAlready(memory, fact, context)) {
            count(memory, session);
            input.take(fact, context, session);
        }
        notice(memory, fact, context, session);
    }

    /** A fact that passes the conditions of the input has changed. */
    void updated(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        LazyMemory memory = memory(session);
        if (memory.isAwake()) {
            count(memory, session);
            follow(memory, fact, before, context, session);
        }
        notice(memory, fact, context, session);
    }

    /** A fact has changed in what does not concern the conditions of the input. */
    void passedBy(
            InternalFactHandle fact, ModifyPreviousTuples before, PropagationContext context, ReteEvaluator session) {
        LazyMemory memory = memory(session);
        if (memory.isAwake()) {
            count(memory, session);
            follow(memory, fact, before, context, session);
        }
    }

    /** Something has come that the input may have waited for. */
    void wakeIfDue(Moment now, ReteEvaluator session) {
        LazyMemory memory = memory(session);
        if (!memory.isAwake() && needed().stream().allMatch(each -> each.hasSeen(session))) {
            type().number();
            memory.wake(now.context().getPropagationNumber());
            memory.hasPatience(type().facts(session).size());
            seat.hears(session);
            if (giveAll(memory, now, session)) {
                notice(memory, now, session);
            }
        }
    }

    /** True if there was anything to give. The fact that is being told comes by itself if the input has not had its turn. */
    private boolean giveAll(LazyMemory memory, Moment now, ReteEvaluator session) {
        boolean given = false;
        for (InternalFactHandle fact : type().facts(session)) {
            memory.given(fact.getId());
            if ((!now.isOf(fact) || now.hasPassed(node.getInputOtnId())) && passes(fact, session)) {
                input.take(fact, now.context(), session);
                given = true;
            }
        }
        return given;
    }

    /** A fact that was there when the input woke, but had not been told to it. */
    private static boolean hasAlready(LazyMemory memory, InternalFactHandle fact, PropagationContext context) {
        return context.getType() == PropagationContext.Type.INSERTION
                && memory.wasGiven(fact.getId())
                && !memory.isWokenBy(context.getPropagationNumber());
    }

    private void follow(
            LazyMemory memory,
            InternalFactHandle fact,
            ModifyPreviousTuples before,
            PropagationContext context,
            ReteEvaluator session) {
        if (!memory.isWokenBy(context.getPropagationNumber())) {
            input.follow(fact, before, context, session);
        } else if (passes(fact, session)) {
            // Of this very change: Drools would take it for a fact that the input knows of.
            input.take(fact, context, session);
        }
    }

    private void notice(LazyMemory memory, InternalFactHandle fact, PropagationContext context, ReteEvaluator session) {
        if (!memory.hasSeen()) {
            notice(memory, new Moment(fact, node.getInputOtnId(), context), session);
        }
    }

    private void notice(LazyMemory memory, Moment now, ReteEvaluator session) {
        if (!memory.hasSeen()) {
            memory.see();
            if (!memory.isAwake()) {
                seat.sleeps(session);
            }
            Network.waitingFor(node.getBetaNode()).forEach(each -> each.wakeIfDue(now, session));
        }
    }

    private void count(LazyMemory memory, ReteEvaluator session) {
        if (memory.tires()) {
            type().sleepers().add(this, session);
        }
    }

    private boolean passes(InternalFactHandle fact, ReteEvaluator session) {
        return !(node.getParent() instanceof LazyCondition last) || last.isReachedBy(fact, session);
    }

    private List<NeededInput> needed() {
        if (needed == null) {
            needed = Network.neededWith(node.getBetaNode());
        }
        return needed;
    }

    private List<NeededInput> before() {
        if (before == null) {
            before = Network.neededBefore(node.getBetaNode());
        }
        return before;
    }

    private LazyType type() {
        return (LazyType) node.getObjectTypeNode();
    }

    private LazyMemory memory(ReteEvaluator session) {
        return session.getNodeMemory(this);
    }
}
