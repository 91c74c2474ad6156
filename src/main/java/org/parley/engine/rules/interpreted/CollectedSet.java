package org.parley.engine.rules.interpreted;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * The function {@code collectSet} of accumulates. It keeps values in the order in which they come: the one of the engine
 * orders them by hashes, which for constants of an enum differ from run to run.
 */
public final class CollectedSet implements AccumulateFunction<CollectedSet.Values>, Externalizable {
    /** How often each value is there. */
    public static final class Values implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient Map<Object, Integer> counts = new LinkedHashMap<>();
    }

    @Override
    public Values createContext() {
        return new Values();
    }

    @Override
    public void init(Values values) {
        values.counts.clear();
    }

    @Override
    public void accumulate(Values values, Object value) {
        values.counts.merge(value, 1, Integer::sum);
    }

    @Override
    public void reverse(Values values, Object value) {
        values.counts.computeIfPresent(value, (same, count) -> count == 1 ? null : count - 1);
    }

    @Override
    public Object getResult(Values values) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(values.counts.keySet()));
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Set.class;
    }

    /** Rules share what they accumulate alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof CollectedSet;
    }

    @Override
    public int hashCode() {
        return CollectedSet.class.getName().hashCode();
    }

    @Override
    public void writeExternal(ObjectOutput out) {
        // Nothing to write: sessions are rebuilt from facts.
    }

    @Override
    public void readExternal(ObjectInput in) {
        // Nothing to read.
    }
}
