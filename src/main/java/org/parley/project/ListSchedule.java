package org.parley.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * What becomes of tasks when, at each moment, those that are ready are gone through in an order and each begins that
 * somebody free can do: nobody idles while a ready task fits him. Tasks and agents are numbers.
 *
 * @param hours      by task
 * @param needs      by task, those before it
 * @param able       by task, the agents that can do it; of a meeting all that take part
 * @param meetings   by task, true if it needs all of them at once
 * @param capacities by agent, how many tasks at a time
 * @param wanted     by agent; the lowest of the able gets a task, then the one with fewer tasks
 */
record ListSchedule(
        double[] hours, int[][] needs, int[][] able, boolean[] meetings, int[] capacities, double[] wanted) {

    /** When each task ends; 0 for those that nobody can do. */
    record Times(double[] ends) {
        double makespan() {
            return Arrays.stream(ends).max().orElse(0);
        }
    }

    private record Work(double end, int task, int[] agents) {}

    /** The same with what was before after. */
    ListSchedule backwards() {
        return new ListSchedule(hours, new TaskGraph(needs).turned(), able, meetings, capacities, wanted);
    }

    /** @param places by task, the lowest is served first */
    Times run(int[] places) {
        int[][] dependants = new TaskGraph(needs).turned();
        int[] open = Arrays.stream(needs).mapToInt(each -> each.length).toArray();
        int[] active = new int[capacities.length];
        double[] ends = new double[hours.length];
        PriorityQueue<Work> running =
                new PriorityQueue<>(Comparator.comparingDouble(Work::end).thenComparingInt(Work::task));
        List<Integer> ready = new ArrayList<>();
        for (int task = 0; task < open.length; task++) {
            if (open[task] == 0) {
                ready.add(task);
            }
        }
        double now = 0;
        while (true) {
            ready.sort(Comparator.comparingInt(task -> places[task]));
            begin(ready, now, active, running);
            if (running.isEmpty()) {
                return new Times(ends);
            }
            now = running.peek().end;
            while (!running.isEmpty() && running.peek().end == now) {
                Work done = running.remove();
                ends[done.task] = now;
                Arrays.stream(done.agents).forEach(agent -> active[agent]--);
                for (int dependant : dependants[done.task]) {
                    if (--open[dependant] == 0) {
                        ready.add(dependant);
                    }
                }
            }
        }
    }

    private void begin(List<Integer> ready, double now, int[] active, PriorityQueue<Work> running) {
        ready.removeIf(task -> {
            int[] agents = meetings[task] ? allIfFree(able[task], active) : leastWanted(able[task], active);
            for (int agent : agents) {
                active[agent]++;
            }
            if (agents.length > 0) {
                running.add(new Work(now + hours[task], task, agents));
            }
            return agents.length > 0;
        });
    }

    private int[] allIfFree(int[] agents, int[] active) {
        for (int agent : agents) {
            if (active[agent] >= capacities[agent]) {
                return new int[0];
            }
        }
        return agents;
    }

    private int[] leastWanted(int[] agents, int[] active) {
        int best = -1;
        for (int agent : agents) {
            boolean free = active[agent] < capacities[agent];
            if (free && (best < 0 || comesBefore(agent, best, active))) {
                best = agent;
            }
        }
        return best < 0 ? new int[0] : new int[] {best};
    }

    private boolean comesBefore(int one, int other, int[] active) {
        int order = Double.compare(wanted[one], wanted[other]);
        return order != 0 ? order < 0 : active[one] < active[other];
    }
}
