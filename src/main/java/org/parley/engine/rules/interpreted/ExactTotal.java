package org.parley.engine.rules.interpreted;

import java.io.Externalizable;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import org.kie.api.runtime.rule.AccumulateFunction;

/**
 * The functions {@code sum} and {@code average} of accumulates over fractions. They add exactly and round the result once:
 * it depends neither on the order in which values come nor on those that have gone, as a session that is rebuilt needs it.
 */
public final class ExactTotal implements AccumulateFunction<ExactTotal.Values>, Externalizable {
    private final boolean mean;

    /** What has been added up so far. */
    public static final class Values implements Serializable {
        private static final long serialVersionUID = 1;

        private BigDecimal total = BigDecimal.ZERO;
        private int count;
        /** Numbers that no total has: NaN, and the two that are infinite. */
        private final int[] special = new int[3];
    }

    /** Needed to be serialised, which never happens. */
    public ExactTotal() {
        this(false);
    }

    /** @param mean true for the average, false for the sum */
    ExactTotal(boolean mean) {
        this.mean = mean;
    }

    @Override
    public Values createContext() {
        return new Values();
    }

    @Override
    public void init(Values values) {
        values.total = BigDecimal.ZERO;
        values.count = 0;
        Arrays.fill(values.special, 0);
    }

    @Override
    public void accumulate(Values values, Object value) {
        add(values, value, 1);
    }

    @Override
    public void reverse(Values values, Object value) {
        add(values, value, -1);
    }

    private static void add(Values values, Object value, int sign) {
        if (value == null) {
            return;
        }
        values.count += sign;
        double number = ((Number) value).doubleValue();
        if (Double.isFinite(number)) {
            BigDecimal exact = value instanceof Long whole ? BigDecimal.valueOf(whole) : new BigDecimal(number);
            values.total = sign > 0 ? values.total.add(exact) : values.total.subtract(exact);
        } else {
            values.special[Double.isNaN(number) ? 0 : number > 0 ? 1 : 2] += sign;
        }
    }

    @Override
    public Object getResult(Values values) {
        if (mean && values.count == 0) {
            return null;
        }
        if (values.special[0] > 0 || values.special[1] > 0 && values.special[2] > 0) {
            return Double.NaN;
        }
        if (values.special[1] + values.special[2] > 0) {
            return values.special[1] > 0 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        }
        double total = values.total.doubleValue();
        return mean ? total / values.count : total;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Double.class;
    }

    /** Rules share what they accumulate alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ExactTotal that && mean == that.mean;
    }

    @Override
    public int hashCode() {
        return Boolean.hashCode(mean);
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
