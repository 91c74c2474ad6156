package org.parley.project;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The tasks of a project and those who may do them, measured, to be rehearsed in one order or another. Hours are hours of
 * work; nobody learns, nothing fails and nothing is spawned in it.
 */
public final class Rehearsal {
    private final String projectId;
    private final List<Task> tasks;
    private final List<PlanAgent> agents;
    private final RehearsalTerms terms;
    private final Map<String, Integer> places = new HashMap<>();
    private final PlanWork work;

    private final double[] paths;
    private final double[] tasksOfAgent;
    private final double[] hoursOfAgent;
    private final double[] pressures;

    /**
     * Measures them.
     *
     * @param planned the tasks of one project
     * @param agents  all that are able to do one of them
     */
    public Rehearsal(String projectId, List<PlannedTask> planned, List<PlanAgent> agents, RehearsalTerms terms) {
        this.projectId = projectId;
        this.terms = terms;
        List<PlannedTask> inOrder = planned.stream()
                .sorted(Comparator.comparingInt(
                                (PlannedTask each) -> each.task().getPosition())
                        .thenComparing(each -> each.task().getTaskId()))
                .toList();
        tasks = inOrder.stream().map(PlannedTask::task).toList();
        this.agents = agents.stream()
                .sorted(Comparator.comparing(
                                (PlanAgent agent) -> agent.agentId().length())
                        .thenComparing(PlanAgent::agentId))
                .toList();
        tasks.forEach(task -> places.put(task.getTaskId(), places.size()));
        Map<String, Integer> numbers = new HashMap<>();
        this.agents.forEach(agent -> numbers.put(agent.agentId(), numbers.size()));
        work = PlanWork.of(inOrder, tasks.stream().map(this::needsOf).toArray(int[][]::new), numbers);
        paths = shares(new TaskGraph(work.needs()).longestPaths(work.hours()));
        tasksOfAgent = new double[agents.size()];
        hoursOfAgent = new double[agents.size()];
        countWork();
        pressures = shares(IntStream.range(0, tasks.size())
                .mapToDouble(task -> Arrays.stream(work.able()[task])
                        .mapToDouble(agent -> hoursOfAgent[agent])
                        .min()
                        .orElse(0))
                .toArray());
    }

    public String getProjectId() {
        return projectId;
    }

    /** How many tasks. */
    public int getSize() {
        return tasks.size();
    }

    /** Its longest remaining path, its own hours included, as a share of the longest of all. */
    public double pathOf(Task task) {
        return paths[indexOf(task)];
    }

    /** 1 when one agent is able, 1/2 when two are, 0 when nobody is. */
    public double scarcityOf(Task task) {
        int count = work.able()[indexOf(task)].length;
        return count == 0 ? 0 : 1.0 / count;
    }

    /** Hours of work for the able agent that has least of it, as a share of the most that this is for a task. */
    public double pressureOf(Task task) {
        return pressures[indexOf(task)];
    }

    /** How many tasks of the project each agent is able to do, by agent. */
    public Map<String, Double> getTasksByAgent() {
        return byAgent(tasksOfAgent);
    }

    /** Hours of the tasks each agent is able to do, each task's divided by all who are able; by agent. */
    public Map<String, Double> getHoursByAgent() {
        return byAgent(hoursOfAgent);
    }

    /** The tasks in the order of a weight, the highest first, then in that of the file; not rehearsed. */
    public Draft inOrder(PlanOrder order, ToDoubleFunction<Task> weight) {
        return new Draft(projectId, order, 0, this, placesBy(weights(weight)));
    }

    /**
     * The tasks in the order of a weight, the highest first, rehearsed; or in an order that was better than it.
     *
     * @param wanted by agent; of the able the one with the lowest number gets a task
     */
    public Draft rehearsed(PlanOrder order, ToDoubleFunction<Task> weight, Map<String, Double> wanted) {
        double[] wants = agents.stream()
                .mapToDouble(agent -> wanted.get(agent.agentId()))
                .toArray();
        ListSchedule forwards = new ListSchedule(work, PlanTime.of(terms), capacities(), wants, terms.ageingSeconds());
        ListSchedule backwards = forwards.backwards();
        int[] first = placesBy(weights(weight));
        ListSchedule.Times times = forwards.run(first);
        Draft best = new Draft(projectId, order, times.makespan(), this, first);
        for (int pass = 0; pass < order.passes(); pass++) {
            // Who is done last from the end is served first from the start.
            int[] again = placesBy(
                    numbers(backwards.run(placesBy(numbers(times.ends()))).ends()));
            times = forwards.run(again);
            if (times.makespan() < best.hours()) {
                best = new Draft(projectId, order, times.makespan(), this, again);
            }
        }
        return best;
    }

    int indexOf(Task task) {
        return places.get(task.getTaskId());
    }

    private double[] weights(ToDoubleFunction<Task> weight) {
        return tasks.stream().mapToDouble(weight).toArray();
    }

    /** By task its place, the highest number first; equal ones as in the file. */
    private static int[] placesBy(double[] numbers) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, numbers.length).boxed().toList());
        order.sort(Comparator.comparingDouble(task -> -numbers[task]));
        int[] places = new int[numbers.length];
        for (int place = 0; place < places.length; place++) {
            places[order.get(place)] = place;
        }
        return places;
    }

    private int[] needsOf(Task task) {
        return task.getDependencies().stream()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
    }

    private void countWork() {
        int[][] able = work.able();
        for (int task = 0; task < able.length; task++) {
            for (int agent : able[task]) {
                tasksOfAgent[agent]++;
                hoursOfAgent[agent] += work.hours()[task] / able[task].length;
            }
        }
    }

    private static double[] numbers(long[] times) {
        return Arrays.stream(times).asDoubleStream().toArray();
    }

    private int[] capacities() {
        return agents.stream().mapToInt(PlanAgent::capacity).toArray();
    }

    private Map<String, Double> byAgent(double[] numbers) {
        Map<String, Double> byAgent = new LinkedHashMap<>();
        for (int agent = 0; agent < numbers.length; agent++) {
            byAgent.put(agents.get(agent).agentId(), Math.round(numbers[agent] * 1e6) / 1e6);
        }
        return byAgent;
    }

    /** Each as a share of the highest. */
    private static double[] shares(double[] numbers) {
        double most = Arrays.stream(numbers).max().orElse(0);
        return Arrays.stream(numbers)
                .map(number -> most == 0 ? 0 : number / most)
                .toArray();
    }
}
