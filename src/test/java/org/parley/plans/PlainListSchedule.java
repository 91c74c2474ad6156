package org.parley.plans;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/**
 * The plain list schedule that plans are compared with: at each hour the ready task with the longest remaining path goes
 * to the free able agent that can do the fewest tasks of all.
 */
final class PlainListSchedule {
    private final List<JsonNode> tasks;
    private final List<JsonNode> agents;
    private final Map<String, Integer> places = new HashMap<>();

    private PlainListSchedule(JsonNode file) {
        tasks = list(file.path("tasks"));
        agents = list(file.path("agents"));
        tasks.forEach(task -> places.put(task.path("task_id").textValue(), places.size()));
    }

    /** Hours until the last task is done. */
    static double makespan(JsonNode file) {
        return new PlainListSchedule(file).run();
    }

    private double run() {
        double[] paths = paths();
        long[] flexible = agents.stream()
                .mapToLong(agent ->
                        tasks.stream().filter(task -> isAble(agent, task)).count())
                .toArray();
        double[] ends = new double[tasks.size()];
        double[] free = new double[agents.size()];
        List<Integer> left =
                new ArrayList<>(IntStream.range(0, ends.length).boxed().toList());
        left.sort(Comparator.comparingDouble(task -> -paths[task]));
        for (double now = 0; !left.isEmpty(); now++) {
            double hour = now;
            left.removeIf(task -> begin(task, hour, ends, free, flexible));
        }
        return Arrays.stream(ends).max().orElse(0);
    }

    private boolean begin(int task, double now, double[] ends, double[] free, long[] flexible) {
        for (JsonNode need : tasks.get(task).path("dependencies")) {
            double end = ends[places.get(need.textValue())];
            if (end == 0 || end > now) {
                return false;
            }
        }
        int best = -1;
        for (int agent = 0; agent < free.length; agent++) {
            boolean eligible = free[agent] <= now && isAble(agents.get(agent), tasks.get(task));
            if (eligible && (best < 0 || flexible[agent] < flexible[best])) {
                best = agent;
            }
        }
        if (best >= 0) {
            ends[task] = now + hours(task);
            free[best] = ends[task];
        }
        return best >= 0;
    }

    /** Tasks depend on earlier ones only. */
    private double[] paths() {
        double[] paths = new double[tasks.size()];
        for (int task = paths.length - 1; task >= 0; task--) {
            paths[task] += hours(task);
            for (JsonNode need : tasks.get(task).path("dependencies")) {
                int before = places.get(need.textValue());
                paths[before] = Math.max(paths[before], paths[task]);
            }
        }
        return paths;
    }

    private double hours(int task) {
        return tasks.get(task).path("estimated_hours").doubleValue();
    }

    private static boolean isAble(JsonNode agent, JsonNode task) {
        return task.path("required_skills").properties().stream()
                .allMatch(minimum ->
                        agent.path("skill_levels").path(minimum.getKey()).doubleValue()
                                >= minimum.getValue().doubleValue());
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
