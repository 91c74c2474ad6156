package org.parley.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the tasks that wait for each other: Tarjan's components, without recursion for the sake of long chains. */
final class Cycles {
    private static final int UNSEEN = -1;

    private final int[][] needs;
    private final int[] index;
    private final int[] low;
    private final int[] next;
    private final boolean[] open;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final Deque<Integer> unassigned = new ArrayDeque<>();
    private final List<List<Integer>> components = new ArrayList<>();
    private int seen;

    private Cycles(TaskGraph graph) {
        needs = graph.needs();
        index = new int[graph.size()];
        low = new int[graph.size()];
        next = new int[graph.size()];
        open = new boolean[graph.size()];
        Arrays.fill(index, UNSEEN);
    }

    /**
     * A shortest cycle through the first task, in file order, of a set of tasks that all wait for each other.
     *
     * @param members from the first task on, each waiting for the next and the last for the first
     * @param others  the tasks of the set that are not on this cycle, in file order
     */
    record Cycle(List<Integer> members, List<Integer> others) {}

    static List<Cycle> in(TaskGraph graph) {
        Cycles cycles = new Cycles(graph);
        for (int task = 0; task < graph.size(); task++) {
            if (cycles.index[task] == UNSEEN) {
                cycles.explore(task);
            }
        }
        return cycles.components.stream().map(cycles::cycleOf).toList();
    }

    private void explore(int start) {
        enter(start);
        while (!path.isEmpty()) {
            int task = path.peek();
            if (next[task] == needs[task].length) {
                leave(path.pop());
            } else {
                int need = needs[task][next[task]++];
                if (index[need] == UNSEEN) {
                    enter(need);
                } else if (open[need]) {
                    low[task] = Math.min(low[task], index[need]);
                }
            }
        }
    }

    private void enter(int task) {
        index[task] = low[task] = seen++;
        open[task] = true;
        path.push(task);
        unassigned.push(task);
    }

    private void leave(int task) {
        if (!path.isEmpty()) {
            low[path.peek()] = Math.min(low[path.peek()], low[task]);
        }
        if (low[task] == index[task]) {
            List<Integer> component = new ArrayList<>();
            int member;
            do {
                member = unassigned.pop();
                open[member] = false;
                component.add(member);
            } while (member != task);
            if (component.size() > 1) {
                Collections.sort(component);
                components.add(component);
            }
        }
    }

    private Cycle cycleOf(List<Integer> component) {
        List<Integer> members = shortestFrom(component.get(0), new HashSet<>(component));
        List<Integer> others = new ArrayList<>(component);
        others.removeAll(new HashSet<>(members));
        return new Cycle(members, others);
    }

    /** Breadth first along the needs until one of them is the first task again. */
    private List<Integer> shortestFrom(int first, Set<Integer> component) {
        Map<Integer, Integer> reachedFrom = new LinkedHashMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(first));
        while (!reachedFrom.containsKey(first)) {
            int task = queue.remove();
            for (int need : needs[task]) {
                if (component.contains(need) && reachedFrom.putIfAbsent(need, task) == null) {
                    queue.add(need);
                }
            }
        }
        List<Integer> members = new ArrayList<>();
        for (int task = reachedFrom.get(first); task != first; task = reachedFrom.get(task)) {
            members.add(task);
        }
        members.add(first);
        Collections.reverse(members);
        return members;
    }
}
