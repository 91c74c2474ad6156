package org.parley.engine.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** Ranked things in their order, divided into lanes. Adding, removing and looking at the first cost log n. */
public final class Queue<T extends Ranked> {
    private final TreeMap<Rank, T> all = new TreeMap<>();
    private final Map<String, TreeMap<Rank, T>> lanes = new HashMap<>();

    public void add(T item) {
        Rank rank = item.rank();
        all.put(rank, item);
        item.lanes()
                .forEach(lane ->
                        lanes.computeIfAbsent(lane, name -> new TreeMap<>()).put(rank, item));
    }

    public void remove(T item) {
        Rank rank = item.rank();
        all.remove(rank);
        item.lanes()
                .forEach(lane -> lanes.computeIfPresent(lane, (name, items) -> {
                    items.remove(rank);
                    return items.isEmpty() ? null : items;
                }));
    }

    public int size() {
        return all.size();
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The lowest in rank, null if there is none. */
    public T getFirst() {
        return all.isEmpty() ? null : all.firstEntry().getValue();
    }

    /** True when the item would come before all that are here. */
    public boolean startsAfter(T item) {
        return all.isEmpty() || item.rank().compareTo(all.firstKey()) < 0;
    }

    /** What stands in the lanes, in order of rank, looked at only as far as it is read. */
    public Iterable<T> inLanes(Collection<String> names) {
        PriorityQueue<Lane<T>> heads = new PriorityQueue<>();
        for (String name : names) {
            TreeMap<Rank, T> lane = lanes.get(name);
            if (lane != null) {
                heads.add(new Lane<>(lane.values().iterator()));
            }
        }
        return () -> new Iterator<>() {
            @Override
            public boolean hasNext() {
                return !heads.isEmpty();
            }

            @Override
            public T next() {
                Lane<T> lane = heads.remove();
                T item = lane.head;
                if (lane.advance()) {
                    heads.add(lane);
                }
                return item;
            }
        };
    }

    private static final class Lane<T extends Ranked> implements Comparable<Lane<T>> {
        private final Iterator<T> rest;
        private T head;

        Lane(Iterator<T> rest) {
            this.rest = rest;
            this.head = rest.next();
        }

        boolean advance() {
            if (!rest.hasNext()) {
                return false;
            }
            head = rest.next();
            return true;
        }

        @Override
        public int compareTo(Lane<T> other) {
            return head.rank().compareTo(other.head.rank());
        }
    }
}
