package org.parley.engine.rules;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.kie.api.runtime.rule.AccumulateFunction;

/** An accumulate function without state of its own; sessions are rebuilt from facts, so nothing is ever serialised. */
abstract class Accumulator<C extends Serializable> implements AccumulateFunction<C>, Externalizable {
    @Override
    public void writeExternal(ObjectOutput out) {
        // Nothing to write.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // Nothing to read.
    }
}
