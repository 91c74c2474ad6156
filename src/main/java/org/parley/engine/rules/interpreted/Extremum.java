package org.parley.engine.rules.interpreted;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.Comparator;
import java.util.TreeMap;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * The functions {@code min} and {@code max} of accumulates. They count each value, so that one can be taken back: those of
 * the engine cannot take back, and keep what has gone when the fact before the accumulate is modified.
 */
public final class Extremum implements AccumulateFunction<Extremum.Values>, Externalizable {
    private static final Comparator<Object> NATURAL = (one, other) ->
            one instanceof Number left && other instanceof Number right && left.getClass() != right.getClass()
                    ? Double.compare(left.doubleValue(), right.doubleValue())
                    : compare(one, other);

    private final boolean greatest;
    private final Class<?> type;

    /** How often each value is there. */
    public static final class Values implements Serializable {
        private static final long serialVersionUID = 1;

        private final transient TreeMap<Object, Integer> counts = new TreeMap<>(NATURAL);
    }

    /** Needed to be serialised, which never happens. */
    public Extremum() {
        this(false, Comparable.class);
    }

    /**
     * Finds the least or the greatest value.
     *
     * @param type of the result
     */
    Extremum(boolean greatest, Class<?> type) {
        this.greatest = greatest;
        this.type = type;
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return ((Comparable<Object>) one).compareTo(other);
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
        if (value != null) {
            values.counts.merge(value, 1, Integer::sum);
        }
    }

    @Override
    public void reverse(Values values, Object value) {
        if (value != null) {
            values.counts.computeIfPresent(value, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    @Override
    public Object getResult(Values values) {
        if (values.counts.isEmpty()) {
            return null;
        }
        return greatest ? values.counts.lastKey() : values.counts.firstKey();
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return type;
    }

    /** Rules share what they accumulate alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Extremum that && greatest == that.greatest && type == that.type;
    }

    @Override
    public int hashCode() {
        return type.hashCode() + (greatest ? 1 : 0);
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
