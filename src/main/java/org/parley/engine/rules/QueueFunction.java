package org.parley.engine.rules;

import java.io.Serializable;
import org.parley.engine.fact.Queue;
import org.parley.engine.fact.Ranked;

/** {@code queue($ranked)} in an accumulate: all in order of rank, kept up to date as they come and go. */
public class QueueFunction extends Accumulator<QueueFunction.Line> {
    /** The queue under way. */
    public static final class Line implements Serializable {
        private static final long serialVersionUID = 1;

        private transient Queue<Ranked> queue = new Queue<>();
    }

    @Override
    public Line createContext() {
        return new Line();
    }

    @Override
    public void init(Line line) {
        line.queue = new Queue<>();
    }

    @Override
    public void accumulate(Line line, Object value) {
        line.queue.add((Ranked) value);
    }

    @Override
    public void reverse(Line line, Object value) {
        line.queue.remove((Ranked) value);
    }

    @Override
    public Object getResult(Line line) {
        return line.queue;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public Class<?> getResultType() {
        return Queue.class;
    }
}
