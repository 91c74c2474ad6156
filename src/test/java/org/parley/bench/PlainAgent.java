package org.parley.bench;

import java.util.Map;
import org.parley.cli.Workload;

/** An agent as arrays: levels by number of the skill, preferences by number of the type, 0 where it has none. */
final class PlainAgent {
    private static final int CAPACITY = 3;
    private static final double PREFERENCE_WEIGHT = 0.1;
    private static final double LOAD_PENALTY = 0.5;
    private static final double UNKNOWN_PREFERENCE = 5;
    private static final double SKILL_GAIN = 0.1 * 0.1;
    private static final double PREFERENCE_GAIN = 0.1;
    private static final double CAP = 10;

    final String id;
    private final double[] skills;
    private final double[] preferences;
    private int active;
    private double idleSince = Double.NEGATIVE_INFINITY;

    PlainAgent(Workload.Worker worker, Map<String, Integer> skillNumbers, Map<String, Integer> typeNumbers) {
        id = worker.id();
        skills = numbered(worker.skills(), skillNumbers);
        preferences = numbered(worker.preferences(), typeNumbers);
    }

    boolean isFree() {
        return active < CAPACITY;
    }

    boolean has(int skill) {
        return skills[skill] > 0;
    }

    boolean isAble(PlainTask task) {
        for (int i = 0; i < task.skills.length; i++) {
            if (skills[task.skills[i]] < task.minima[i]) {
                return false;
            }
        }
        return true;
    }

    double score(PlainTask task) {
        double skill = 0;
        for (int i = 0; i < task.skills.length; i++) {
            skill += skills[task.skills[i]] * task.weights[i];
        }
        double liking = preferences[task.type] == 0 ? UNKNOWN_PREFERENCE : preferences[task.type];
        return rounded(skill + liking * PREFERENCE_WEIGHT - active * LOAD_PENALTY);
    }

    /** True when it comes before the other of the same score: fewer tasks, then the longest idle, then the id. */
    boolean comesBefore(PlainAgent other) {
        if (active != other.active) {
            return active < other.active;
        }
        return idleSince == other.idleSince ? id.compareTo(other.id) < 0 : idleSince < other.idleSince;
    }

    void begin() {
        active++;
    }

    /** Takes what the task teaches and is free for another one. */
    void complete(PlainTask task, double now) {
        active--;
        idleSince = now;
        for (int skill : task.skills) {
            skills[skill] = raised(skills[skill], SKILL_GAIN);
        }
        preferences[task.type] = raised(preferences[task.type], PREFERENCE_GAIN);
    }

    private static double raised(double level, double by) {
        return level > 0 && level < CAP ? Math.min(CAP, rounded(level + by)) : level;
    }

    private static double rounded(double value) {
        return Math.round(value * 1e9) / 1e9;
    }

    private static double[] numbered(Map<String, Integer> levels, Map<String, Integer> numbers) {
        double[] numbered = new double[numbers.size()];
        levels.forEach((name, level) -> numbered[numbers.get(name)] = level);
        return numbered;
    }
}
