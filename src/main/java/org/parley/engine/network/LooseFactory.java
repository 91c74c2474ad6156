package org.parley.engine.network;

import java.util.function.Supplier;
import org.drools.core.RuleBaseConfiguration;
import org.drools.core.common.MemoryFactory;
import org.drools.core.common.ReteEvaluator;

/** Tells what a session keeps under a number. */
record LooseFactory<M extends LooseMemory>(int memoryId, Supplier<M> memory) implements MemoryFactory<M> {
    @Override
    public int getMemoryId() {
        return memoryId;
    }

    @Override
    public M createMemory(RuleBaseConfiguration configuration, ReteEvaluator session) {
        return memory.get();
    }
}
