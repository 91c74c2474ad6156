package org.parley.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.parley.cli.Workload;

/**
 * What the rules decide for a project, written by hand in plain Java: the same policy with its default numbers, without
 * meetings, failures, journal or explanation.
 */
final class PlainProject {
    private static final long BEGIN = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

    private final Map<String, PlainTask> tasks = new LinkedHashMap<>();
    private final List<List<PlainAgent>> agentsBySkill = new ArrayList<>();
    private final List<TreeSet<PlainTask>> waitingBySkill = new ArrayList<>();
    private final PriorityQueue<PlainTask> ready = new PriorityQueue<>(PlainTask.URGENCY);
    private final PriorityQueue<PlainTask> running = new PriorityQueue<>(Comparator.comparingLong(PlainTask::end));
    private final Collection<PlainAgent> freed = new TreeSet<>(Comparator.comparing((PlainAgent agent) -> agent.id));
    private int waiting;

    /** Who does a task, and from when. */
    record Assignment(String agentId, Instant start) {}

    PlainProject(Workload work) {
        Map<String, Integer> skills = new HashMap<>();
        Map<String, Integer> types = new HashMap<>();
        for (Workload.Worker worker : work.workers()) {
            worker.skills().keySet().forEach(name -> skills.putIfAbsent(name, skills.size()));
            worker.preferences().keySet().forEach(name -> types.putIfAbsent(name, types.size()));
        }
        for (int skill = 0; skill < skills.size(); skill++) {
            agentsBySkill.add(new ArrayList<>());
            waitingBySkill.add(new TreeSet<>(PlainTask.URGENCY));
        }
        for (Workload.Worker worker : work.workers()) {
            PlainAgent agent = new PlainAgent(worker, skills, types);
            worker.skills()
                    .keySet()
                    .forEach(name -> agentsBySkill.get(skills.get(name)).add(agent));
        }
        for (Workload.Job job : work.jobs()) {
            PlainTask task = new PlainTask(job, tasks.size(), skills, types);
            task.waitFor(job.dependencies().stream().map(tasks::get).toList());
            tasks.put(task.id, task);
        }
    }

    /** Runs to the end. */
    void run() {
        long now = BEGIN;
        tasks.values().stream().filter(PlainTask::isReady).forEach(ready::add);
        choose(now);
        while (!running.isEmpty()) {
            now = running.peek().end();
            while (!running.isEmpty() && running.peek().end() == now) {
                complete(running.remove(), now);
            }
            choose(now);
        }
    }

    /** The assignment of each task that has one. */
    Map<String, Assignment> assignments() {
        Map<String, Assignment> assignments = new HashMap<>();
        tasks.values().stream()
                .filter(task -> task.agent() != null)
                .forEach(task ->
                        assignments.put(task.id, new Assignment(task.agent().id, Instant.ofEpochMilli(task.start()))));
        return assignments;
    }

    private void complete(PlainTask task, long now) {
        task.complete(now);
        freed.add(task.agent());
        for (PlainTask dependant : task.dependants) {
            if (dependant.isReleased()) {
                ready.add(dependant);
            }
        }
    }

    private void choose(long now) {
        wake();
        while (!ready.isEmpty()) {
            PlainTask task = ready.remove();
            PlainAgent best = best(task);
            if (best == null) {
                waitingBySkill.get(task.lead).add(task);
                waiting++;
            } else {
                task.begin(best, now);
                running.add(task);
            }
            wake();
        }
        freed.clear();
    }

    private PlainAgent best(PlainTask task) {
        PlainAgent best = null;
        double highest = 0;
        for (PlainAgent agent : agentsBySkill.get(task.lead)) {
            if (agent.isFree() && agent.isAble(task)) {
                double score = agent.score(task);
                if (best == null || score > highest || score == highest && agent.comesBefore(best)) {
                    best = agent;
                    highest = score;
                }
            }
        }
        return best;
    }

    /** Lets those who were freed have what waits, as far as it is more urgent than all that is ready. */
    private void wake() {
        if (waiting > 0) {
            freed.removeIf(agent -> !agent.isFree());
            for (PlainAgent agent : freed) {
                PlainTask next = mostUrgentFor(agent);
                if (next != null && (ready.isEmpty() || PlainTask.URGENCY.compare(next, ready.peek()) < 0)) {
                    waitingBySkill.get(next.lead).remove(next);
                    waiting--;
                    ready.add(next);
                }
            }
        }
    }

    private PlainTask mostUrgentFor(PlainAgent agent) {
        PlainTask first = null;
        for (int skill = 0; skill < waitingBySkill.size(); skill++) {
            if (agent.has(skill)) {
                for (PlainTask task : waitingBySkill.get(skill)) {
                    if (first != null && PlainTask.URGENCY.compare(task, first) > 0) {
                        break;
                    }
                    if (agent.isAble(task)) {
                        first = task;
                        break;
                    }
                }
            }
        }
        return first;
    }
}
