package org.parley.project;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Tasks by their positions in the file. {@code needs[i]} are the tasks that task i waits for. */
record TaskGraph(int[][] needs) {
    int size() {
        return needs.length;
    }

    /** By task: 0 without dependencies, else one more than the deepest of them. Only for a graph without cycles. */
    int[] levels() {
        List<List<Integer>> dependants = dependants();
        int[] levels = new int[size()];
        int[] open = new int[size()];
        Deque<Integer> free = new ArrayDeque<>();
        for (int i = 0; i < size(); i++) {
            open[i] = needs[i].length;
            if (open[i] == 0) {
                free.add(i);
            }
        }
        while (!free.isEmpty()) {
            int done = free.remove();
            for (int dependant : dependants.get(done)) {
                levels[dependant] = Math.max(levels[dependant], levels[done] + 1);
                if (--open[dependant] == 0) {
                    free.add(dependant);
                }
            }
        }
        return levels;
    }

    /** By task: the most hours on a way from its beginning to an end. Only for a graph without cycles. */
    double[] longestPaths(double[] hours) {
        List<List<Integer>> dependants = dependants();
        int[] levels = levels();
        double[] longest = hours.clone();
        IntStream.range(0, size())
                .boxed()
                .sorted(Comparator.comparingInt(task -> -levels[task]))
                .forEach(task -> dependants
                        .get(task)
                        .forEach(next -> longest[task] = Math.max(longest[task], hours[task] + longest[next])));
        return longest;
    }

    /** By task, those that wait for it. */
    int[][] turned() {
        return dependants().stream()
                .map(tasks -> tasks.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private List<List<Integer>> dependants() {
        List<List<Integer>> dependants = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            dependants.add(new ArrayList<>(2));
        }
        for (int i = 0; i < size(); i++) {
            for (int need : needs[i]) {
                dependants.get(need).add(i);
            }
        }
        return dependants;
    }
}
