package org.parley.engine.rules;

import java.io.Serializable;
import org.parley.engine.fact.Queues;
import org.parley.engine.fact.Ranked;

/** {@code queues($ranked)} in an accumulate: all by group and in order of rank, kept up to date as they come and go. */
public class QueuesFunction extends Accumulator<QueuesFunction.Lines> {
    /** The queues under way. */
    public static final class Lines implements Serializable {
        private static final long serialVersionUID = 1;

        private transient Queues<Ranked> queues = new Queues<>();
    }

    @Override
    public Lines createContext() {
        return new Lines();
    }

    @Override
    public void init(Lines lines) {
        lines.queues = new Queues<>();
    }

    @Override
    public void accumulate(Lines lines, Object value) {
        lines.queues.add((Ranked) value);
    }

    @Override
    public void reverse(Lines lines, Object value) {
        lines.queues.remove((Ranked) value);
    }

    @Override
    public Object getResult(Lines lines) {
        return lines.queues;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Queues.class;
    }
}
