package org.parley.engine.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** A {@link Queue} for each group of ranked things, such as the tasks of each project. None of them is empty. */
public final class Queues<T extends Ranked> {
    private final TreeMap<String, Queue<T>> byGroup = new TreeMap<>();

    public void add(T item) {
        byGroup.computeIfAbsent(item.group(), group -> new Queue<>()).add(item);
    }

    public void remove(T item) {
        Queue<T> queue = byGroup.get(item.group());
        queue.remove(item);
        if (queue.isEmpty()) {
            byGroup.remove(item.group());
        }
    }

    public boolean isEmpty() {
        return byGroup.isEmpty();
    }

    /** The first of each queue, by group. */
    public List<T> getFirsts() {
        List<T> firsts = new ArrayList<>(byGroup.size());
        for (Queue<T> queue : byGroup.values()) {
            firsts.add(queue.getFirst());
        }
        return firsts;
    }

    /** In alphabetical order. */
    public Collection<String> getGroups() {
        return Collections.unmodifiableSet(byGroup.keySet());
    }

    /** The queue of a group; an empty one if nothing of the group is here. */
    public Queue<T> of(String group) {
        Queue<T> queue = byGroup.get(group);
        return queue == null ? new Queue<>() : queue;
    }
}
