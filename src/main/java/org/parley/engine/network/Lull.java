package org.parley.engine.network;

import java.util.List;
import org.drools.core.common.InternalWorkingMemory;
import org.kie.api.runtime.KieSession;

/** What a session does between two commands, when no rule has anything to do. */
public final class Lull {
    private final InternalWorkingMemory session;
    private final List<Sleepers> sleepers;

    private Lull(InternalWorkingMemory session) {
        this.session = session;
        sleepers = session.getKnowledgeBase().getRete().getObjectTypeNodes().stream()
                .filter(LazyType.class::isInstance)
                .map(type -> ((LazyType) type).sleepers())
                .toList();
    }

    public static Lull of(KieSession session) {
        return new Lull((InternalWorkingMemory) session);
    }

    /** Lets the inputs of joins sleep again that have not been of use for long. */
    public void pass() {
        session.flushPropagations();
        for (Sleepers each : sleepers) {
            each.rest(session);
        }
    }
}
