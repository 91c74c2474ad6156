package org.parley.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.parley.cli.Workload;

/** A task as arrays, with what can be worked out beforehand. */
final class PlainTask {
    /** The most urgent first; no two tasks have the same position. */
    static final Comparator<PlainTask> URGENCY = Comparator.comparingInt((PlainTask task) -> -task.priority)
            .thenComparingInt(task -> task.level)
            .thenComparingInt(task -> task.position);

    final String id;
    final int type;
    final int[] skills;
    final double[] minima;
    final double[] weights;
    /** Number of the skill with the highest minimum, the first of several. */
    final int lead;

    final long milliseconds;
    final List<PlainTask> dependants = new ArrayList<>();
    /** Of the plan: each level is planned for the same date, later than the one before. */
    private int level;

    private final int position;
    private final int priority;
    private int missing;
    private PlainAgent agent;
    private long start;

    PlainTask(Workload.Job job, int position, Map<String, Integer> skillNumbers, Map<String, Integer> typeNumbers) {
        this.id = job.id();
        this.position = position;
        this.priority = job.priority();
        this.type = typeNumbers.get(job.type());
        this.milliseconds = Duration.ofHours(job.hours()).toMillis();
        this.skills = job.skills().keySet().stream().mapToInt(skillNumbers::get).toArray();
        this.minima =
                job.skills().values().stream().mapToDouble(minimum -> minimum).toArray();
        this.weights = new double[minima.length];
        int highest = 0;
        double sum = 0;
        for (double minimum : minima) {
            sum += minimum;
        }
        for (int i = 0; i < minima.length; i++) {
            weights[i] = minima[i] / sum;
            highest = minima[i] > minima[highest] ? i : highest;
        }
        this.lead = skills[highest];
    }

    /** Waits for tasks that stand before it in the file. */
    void waitFor(Collection<PlainTask> others) {
        missing = others.size();
        for (PlainTask other : others) {
            other.dependants.add(this);
            level = Math.max(level, other.level + 1);
        }
    }

    boolean isReady() {
        return missing == 0;
    }

    /** Another task is done; true when it was the last that this one waited for. */
    boolean isReleased() {
        missing--;
        return missing == 0;
    }

    void begin(PlainAgent by, long now) {
        agent = by;
        start = now;
        by.begin();
    }

    void complete(long now) {
        agent.complete(this, now);
    }

    PlainAgent agent() {
        return agent;
    }

    long start() {
        return start;
    }

    long end() {
        return start + milliseconds;
    }
}
