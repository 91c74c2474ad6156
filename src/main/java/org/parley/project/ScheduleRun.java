package org.parley.project;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * One run of a {@link ListSchedule}, in the steps of the rules: what waits for resources gets them, then the first waiting
 * task is woken that somebody can do who has come free, then the first task of the queue has its turn.
 */
final class ScheduleRun {
    private record Due(long at, int task) {}

    private static final int[] NOBODY = {};

    private final ListSchedule schedule;
    private final PlanWork work;
    private final ClaimedResources resources;
    private final int[][] dependants;
    private final int[] open;
    private final int[] active;
    private final int[][] engaged;
    private final long[] ends;
    private final PriorityQueue<Due> running;
    private final PriorityQueue<Due> dated;
    private final TreeSet<Integer> queue;
    /** Tasks for which nobody was free. */
    private final TreeSet<Integer> waiting;

    private final BitSet vacant = new BitSet();
    private final BitSet woken = new BitSet();
    private long now;

    ScheduleRun(ListSchedule schedule, int[] places) {
        this.schedule = schedule;
        work = schedule.work();
        resources = new ClaimedResources(work, schedule.ageing());
        dependants = new TaskGraph(work.needs()).turned();
        open = Arrays.stream(work.needs()).mapToInt(each -> each.length).toArray();
        active = new int[schedule.capacities().length];
        engaged = new int[work.size()][];
        ends = new long[work.size()];
        now = schedule.time().start();
        Arrays.fill(ends, now);
        Comparator<Due> soonest = Comparator.comparingLong(Due::at).thenComparingInt(Due::task);
        running = new PriorityQueue<>(soonest);
        dated = new PriorityQueue<>(soonest);
        Comparator<Integer> order = Comparator.comparingInt(task -> places[task]);
        queue = new TreeSet<>(order);
        waiting = new TreeSet<>(order);
    }

    ListSchedule.Times run() {
        Deque<Integer> released = new ArrayDeque<>();
        for (int task = 0; task < open.length; task++) {
            if (open[task] == 0) {
                released.add(task);
            }
        }
        release(released);
        choose();
        while (!running.isEmpty() || !dated.isEmpty()) {
            pass();
            choose();
        }
        return new ListSchedule.Times(schedule.time().start(), ends);
    }

    /** To the next moment at which something ends or a date comes. */
    private void pass() {
        now = Math.min(timeOf(running), timeOf(dated));
        vacant.clear();
        woken.clear();
        Deque<Integer> released = new ArrayDeque<>();
        while (timeOf(running) == now) {
            int task = running.remove().task;
            for (int agent : engaged[task]) {
                active[agent]--;
                vacant.set(agent);
            }
            resources.giveBack(task);
            end(task, released);
        }
        while (timeOf(dated) == now) {
            released.add(dated.remove().task);
        }
        release(released);
    }

    private static long timeOf(PriorityQueue<Due> due) {
        return due.isEmpty() ? Long.MAX_VALUE : due.peek().at;
    }

    private void end(int task, Deque<Integer> released) {
        ends[task] = now;
        for (int dependant : dependants[task]) {
            if (--open[dependant] == 0) {
                released.add(dependant);
            }
        }
    }

    /** Those that wait for nothing but their date, if for that. */
    private void release(Deque<Integer> released) {
        while (!released.isEmpty()) {
            int task = released.remove();
            if (work.earliest()[task] > now) {
                dated.add(new Due(work.earliest()[task], task));
            } else if (work.nobody()[task]) {
                end(task, released);
            } else {
                enqueue(task);
            }
        }
    }

    private void enqueue(int task) {
        if (resources.hasAll(task)) {
            queue.add(task);
        } else {
            resources.claim(task, now);
        }
    }

    private void choose() {
        boolean chosen = true;
        while (chosen) {
            int granted = resources.grant(now);
            if (granted >= 0) {
                enqueue(granted);
            } else {
                chosen = wake() || turn();
            }
        }
    }

    /** The first waiting task that somebody who came free can do, if nothing in the queue comes before it. */
    private boolean wake() {
        if (vacant.isEmpty()) {
            return false;
        }
        for (int task : waiting) {
            if (!work.meetings()[task] && !queue.isEmpty() && queue.comparator().compare(queue.first(), task) < 0) {
                continue;
            }
            if (!woken.get(task) && mayWake(task)) {
                woken.set(task);
                waiting.remove(task);
                enqueue(task);
                return true;
            }
        }
        return false;
    }

    private boolean mayWake(int task) {
        boolean touched = false;
        for (int agent : work.able()[task]) {
            boolean free = active[agent] < schedule.capacities()[agent];
            if (work.meetings()[task] && !free) {
                return false;
            }
            touched |= free && vacant.get(agent) || work.meetings()[task] && vacant.get(agent);
        }
        return touched;
    }

    private boolean turn() {
        if (queue.isEmpty()) {
            return false;
        }
        int task = queue.pollFirst();
        long beginning = schedule.time().beginning(now, work.estimates()[task]);
        if (beginning > now) {
            dated.add(new Due(beginning, task));
            return true;
        }
        engaged[task] = work.meetings()[task] ? allIfFree(work.able()[task]) : leastWanted(work.able()[task]);
        if (engaged[task].length == 0) {
            resources.giveBack(task);
            waiting.add(task);
        } else {
            for (int agent : engaged[task]) {
                active[agent]++;
            }
            running.add(new Due(schedule.time().end(now, work.hours()[task]), task));
        }
        return true;
    }

    private int[] allIfFree(int[] agents) {
        for (int agent : agents) {
            if (active[agent] >= schedule.capacities()[agent]) {
                return NOBODY;
            }
        }
        return agents;
    }

    private int[] leastWanted(int[] agents) {
        int best = -1;
        for (int agent : agents) {
            boolean free = active[agent] < schedule.capacities()[agent];
            if (free && (best < 0 || comesBefore(agent, best))) {
                best = agent;
            }
        }
        return best < 0 ? NOBODY : new int[] {best};
    }

    private boolean comesBefore(int one, int other) {
        int order = Double.compare(schedule.wanted()[one], schedule.wanted()[other]);
        return order != 0 ? order < 0 : active[one] < active[other];
    }
}
