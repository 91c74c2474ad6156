package org.parley.engine.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.drools.core.common.InternalFactHandle;
import org.drools.core.common.InternalFactHandle.LinkedTuples;
import org.drools.core.common.MemoryFactory;
import org.drools.core.common.PhreakPropagationContextFactory;
import org.drools.core.common.PropagationContext;
import org.drools.core.common.ReteEvaluator;
import org.drools.core.reteoo.RightTuple;
import org.drools.core.reteoo.TupleImpl;

/** Those who hear of a type of facts and are tired of it, because they have heard much since it was last of any use. */
final class Sleepers {
    private final LazyType type;
    private final MemoryFactory<Tired> memory;

    Sleepers(LazyType type, int memoryId) {
        this.type = type;
        memory = new LooseFactory<>(memoryId, Tired::new);
    }

    static final class Tired extends LooseMemory {
        private List<Laziness> inputs = new ArrayList<>();

        private List<Laziness> takeAll() {
            List<Laziness> all = inputs;
            inputs = new ArrayList<>();
            return all;
        }
    }

    void add(Laziness input, ReteEvaluator session) {
        session.getNodeMemory(memory).inputs.add(input);
    }

    /** Whose rules have not been in use falls asleep, who has been stays awake and is asked again later. */
    void rest(ReteEvaluator session) {
        Tired tired = session.getNodeMemory(memory);
        if (!tired.inputs.isEmpty()) {
            Map<Boolean, List<Laziness>> inputs =
                    tired.takeAll().stream().collect(Collectors.partitioningBy(each -> each.isOutOfUse(session)));
            letGo(inputs.get(true), session);
            inputs.get(true).forEach(each -> each.sleep(session));
            inputs.get(false).forEach(each -> each.doubt(session));
        }
    }

    private void letGo(List<Laziness> sleepers, ReteEvaluator session) {
        if (!sleepers.isEmpty()) {
            type.facts(session).forEach(each -> letGo(sleepers, each, session));
        }
    }

    /** For the network it is as if the fact had been deleted. */
    private static void letGo(List<Laziness> sleepers, InternalFactHandle fact, ReteEvaluator session) {
        PropagationContext context = PhreakPropagationContextFactory.createPropagationContextForFact(
                session, fact, PropagationContext.Type.DELETION);
        LinkedTuples all = fact.getLinkedTuples();
        all.forEachRightTuple(each -> {
            if (isOneOf(sleepers, each)) {
                all.removeRightTuple(each);
                ((RightTuple) each).retractTuple(context, session);
            }
        });
    }

    private static boolean isOneOf(List<Laziness> sleepers, TupleImpl tuple) {
        for (Laziness each : sleepers) {
            if (each.keeps(tuple)) {
                return true;
            }
        }
        return false;
    }
}
