package org.parley.journal;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads a long list part by part, so that nothing stays open while somebody looks at it. */
public final class Pages {
    private static final int SIZE = 200;

    private Pages() {}

    /** Reads at most so many items from a sequence on. */
    public interface Reader<T> {
        List<T> page(long from, int limit);
    }

    /** All items from a sequence on. */
    public static <T> Stream<T> stream(long first, Reader<T> reader, ToLongFunction<T> sequence) {
        return StreamSupport.stream(
                new AbstractSpliterator<T>(Long.MAX_VALUE, Spliterator.ORDERED) {
                    private List<T> page = List.of();
                    private int next;
                    private long from = first;
                    private boolean last;

                    @Override
                    public boolean tryAdvance(Consumer<? super T> action) {
                        if (next == page.size() && !last) {
                            page = reader.page(from, SIZE);
                            last = page.size() < SIZE;
                            next = 0;
                        }
                        if (next == page.size()) {
                            return false;
                        }
                        T item = page.get(next++);
                        from = sequence.applyAsLong(item) + 1;
                        action.accept(item);
                        return true;
                    }
                },
                false);
    }
}
