package org.parley.engine.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.drools.core.common.InternalFactHandle;

/** What a session knows of a type: its facts. */
final class TypeMemory extends LooseMemory {
    /** In the order of their ids; null if others have come or gone since they were looked up. */
    private List<InternalFactHandle> facts;

    void changes() {
        facts = null;
    }

    /** Of one order in all sessions to which the same happens; who holds them finds them in no order. */
    List<InternalFactHandle> facts(Supplier<Iterator<InternalFactHandle>> holder) {
        if (facts == null) {
            facts = new ArrayList<>();
            holder.get().forEachRemaining(facts::add);
            facts.sort(Comparator.comparingLong(InternalFactHandle::getId));
        }
        return facts;
    }
}
