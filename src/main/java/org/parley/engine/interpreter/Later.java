package org.parley.engine.interpreter;

import java.util.function.Supplier;

/** A value that is computed when it is needed first, and kept. */
public final class Later<T> implements Supplier<T> {
    private Supplier<? extends T> computation;
    private volatile T value;

    public Later(Supplier<? extends T> computation) {
        this.computation = computation;
    }

    @Override
    public T get() {
        T known = value;
        if (known != null) {
            return known;
        }
        synchronized (this) {
            if (value == null) {
                value = computation.get();
                // What it was computed from is not needed any more.
                computation = null;
            }
            return value;
        }
    }
}
