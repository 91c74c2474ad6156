package org.parley.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Tasks by their places in a list, each measure in an array of its own.
 *
 * @param ids        by which claims are told apart
 * @param hours      of work
 * @param estimates  of hours, that the end of the day is compared with
 * @param needs      those before it
 * @param able       the agents that can do it; of a meeting all that take part
 * @param meetings   true if it needs all of them at once
 * @param nobody     true if it needs none of them
 * @param earliest   milliseconds of the epoch before which it does not begin
 * @param resources  numbers of what it needs for itself, in the order of their names
 * @param priorities of its claims to them
 */
record PlanWork(
        String[] ids,
        double[] hours,
        double[] estimates,
        int[][] needs,
        int[][] able,
        boolean[] meetings,
        boolean[] nobody,
        long[] earliest,
        int[][] resources,
        int[] priorities) {

    /** @param agents their numbers by their ids */
    static PlanWork of(List<PlannedTask> planned, int[][] needs, Map<String, Integer> agents) {
        int size = planned.size();
        PlanWork work = new PlanWork(
                new String[size],
                new double[size],
                new double[size],
                needs,
                new int[size][],
                new boolean[size],
                new boolean[size],
                new long[size],
                new int[size][],
                new int[size]);
        TreeSet<String> names = new TreeSet<>();
        planned.forEach(each -> names.addAll(each.task().getRequiredResources()));
        List<String> resources = new ArrayList<>(names);
        IntStream.range(0, size).forEach(place -> work.put(place, planned.get(place), agents, resources));
        return work;
    }

    private void put(int place, PlannedTask planned, Map<String, Integer> agents, List<String> names) {
        Task task = planned.task();
        ids[place] = task.getId();
        hours[place] = planned.hours();
        estimates[place] = task.getEstimatedHours();
        able[place] = planned.able().stream().mapToInt(agents::get).sorted().toArray();
        meetings[place] = task.isMeetingRequired();
        nobody[place] = planned.needsNoAgent();
        earliest[place] = planned.notBefore() == null
                ? Long.MIN_VALUE
                : planned.notBefore().toEpochMilli();
        resources[place] = planned.needsNoAgent()
                ? new int[0]
                : task.getRequiredResources().stream()
                        .mapToInt(names::indexOf)
                        .sorted()
                        .toArray();
        priorities[place] = task.getPriority();
    }

    int size() {
        return ids.length;
    }

    /** How many resources there are. */
    int resourceCount() {
        int most = -1;
        for (int[] each : resources) {
            for (int resource : each) {
                most = Math.max(most, resource);
            }
        }
        return most + 1;
    }

    /** The same with what was before after, and whenever. */
    PlanWork backwards() {
        long[] always = new long[size()];
        Arrays.fill(always, Long.MIN_VALUE);
        int[][] turned = new TaskGraph(needs).turned();
        return new PlanWork(ids, hours, estimates, turned, able, meetings, nobody, always, resources, priorities);
    }
}
