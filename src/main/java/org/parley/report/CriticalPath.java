package org.parley.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.parley.project.Task;

/**
 * The critical path method: how early and how late each task can begin, in hours of work from the start, if there were
 * somebody for every task.
 */
final class CriticalPath {
    private final Map<String, Double> hours = new HashMap<>();
    private final Graph<String, DefaultEdge> graph = new SimpleDirectedGraph<>(DefaultEdge.class);
    private final Map<String, Double> before;
    private final Map<String, Double> after;
    private final double length;

    CriticalPath(List<Task> tasks) {
        tasks.forEach(task -> {
            hours.put(task.getTaskId(), task.getEstimatedHours());
            graph.addVertex(task.getTaskId());
        });
        tasks.forEach(task -> task.getDependencies().stream()
                .filter(hours::containsKey)
                .forEach(on -> graph.addEdge(on, task.getTaskId())));
        before = longestBefore(graph);
        after = longestBefore(new EdgeReversedGraph<>(graph));
        length = hours.keySet().stream().mapToDouble(this::through).max().orElse(0);
    }

    /** Hours of the longest path. */
    double length() {
        return Hours.rounded(length);
    }

    /** Hours from the start until everything that the task waits for can be done. */
    double earliestStart(Task task) {
        return Hours.rounded(before.get(task.getTaskId()));
    }

    /** Hours that the task can begin later without making the whole longer. */
    double slack(Task task) {
        return Hours.rounded(length - through(task.getTaskId()));
    }

    /** One of the longest paths, from its first task to its last. */
    List<String> tasks() {
        List<String> path = new ArrayList<>();
        graph.vertexSet().stream()
                .filter(task -> before.get(task) == 0 && isSame(through(task), length))
                .findFirst()
                .ifPresent(first -> follow(first, path));
        return path;
    }

    private void follow(String first, List<String> path) {
        for (String task = first; task != null; task = nextOnPath(task)) {
            path.add(task);
        }
    }

    /** Null at the end. */
    private String nextOnPath(String task) {
        return graph.outgoingEdgesOf(task).stream()
                .map(graph::getEdgeTarget)
                .filter(next -> isSame(through(next), length))
                .filter(next -> isSame(before.get(next), before.get(task) + hours.get(task)))
                .findFirst()
                .orElse(null);
    }

    /** The longest path that the task is on. */
    private double through(String task) {
        return before.get(task) + hours.get(task) + after.get(task);
    }

    private Map<String, Double> longestBefore(Graph<String, DefaultEdge> graph) {
        Map<String, Double> longest = new HashMap<>();
        new TopologicalOrderIterator<>(graph)
                .forEachRemaining(task -> longest.put(
                        task,
                        graph.incomingEdgesOf(task).stream()
                                .map(graph::getEdgeSource)
                                .mapToDouble(need -> longest.get(need) + hours.get(need))
                                .max()
                                .orElse(0)));
        return longest;
    }

    private static boolean isSame(double one, double other) {
        return Hours.rounded(one) == Hours.rounded(other);
    }
}
