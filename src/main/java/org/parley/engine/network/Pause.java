package org.parley.engine.network;

import java.util.List;
import org.drools.core.common.InternalWorkingMemory;
import org.kie.api.runtime.KieSession;

/** What a session does between two commands, when no rule has anything to do. */
public final class Pause {
    private final InternalWorkingMemory session;
    private final List<Sleepers> sleepers;

    private Pause(InternalWorkingMemory session) {
        this.session = session;
        sleepers = session.getKnowledgeBase().getRete().getObjectTypeNodes().stream()
                .filter(LazyType.class::isInstance)
                .map(type -> ((LazyType) type).sleepers())
                .toList();
    }

    public static Pause of(KieSession session) {
        return new Pause((InternalWorkingMemory) session);
    }

    /** Lets the inputs of joins sleep again that have not been of use for long. */
    public void take() {
        session.flushPropagations();
        for (Sleepers each : sleepers) {
            each.rest(session);
        }
    }
}
