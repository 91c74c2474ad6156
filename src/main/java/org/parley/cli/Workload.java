package org.parley.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** A made-up project of any size, the same on every machine: each task asks for what at least one agent can do. */
public record Workload(String name, List<Worker> workers, List<Job> jobs) {
    private static final int SEED = 20261121 ^ 1 << 20;
    private static final int TYPES = 5;
    private static final List<String> SKILLS =
            IntStream.range(0, 20).mapToObj("s%02d"::formatted).toList();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Somebody with skill levels and, by type of task, preferences. */
    public record Worker(String id, Map<String, Integer> skills, Map<String, Integer> preferences) {}

    /** Something to do, with the minimum levels it takes. */
    public record Job(
            String id, String type, int priority, int hours, Map<String, Integer> skills, List<String> dependencies) {}

    public static Workload of(int jobs, int workers) {
        Random random = new Random(SEED ^ (jobs * 7 + workers));
        List<Worker> all =
                IntStream.range(0, workers).mapToObj(i -> worker(random, i)).toList();
        return new Workload(
                "w1_%d_%d".formatted(jobs, workers),
                all,
                IntStream.range(0, jobs).mapToObj(i -> job(random, i, all)).toList());
    }

    /** The same as a project file. */
    public ObjectNode toProjectFile() {
        ObjectNode file = JSON.createObjectNode()
                .put("project_id", name)
                .put("title", name)
                .put("description", name)
                .put("execution_mode", "fully_automated");
        file.putObject("scheduling")
                .put("mode", "compressed")
                .put("start_date", "2024-01-01T00:00:00")
                .put("calendar", "continuous")
                .put("compress_timeline", true)
                .put("auto_adjust_dates", true);
        ArrayNode agents = file.putArray("agents");
        workers.forEach(worker -> agents.addObject()
                .put("agent_id", worker.id)
                .put("name", "Agent " + worker.id)
                .put("occupation", "worker")
                .<ObjectNode>set("skill_levels", JSON.valueToTree(worker.skills))
                .<ObjectNode>set("preferences", JSON.valueToTree(worker.preferences)));
        ArrayNode tasks = file.putArray("tasks");
        jobs.forEach(job -> add(job, tasks.addObject()));
        return file;
    }

    private static void add(Job job, ObjectNode task) {
        task.put("task_id", job.id)
                .put("description", "Task " + job.id)
                .put("task_type", job.type)
                .put("estimated_hours", job.hours)
                .put("priority", job.priority)
                .put("meeting_required", false);
        task.putArray("attendees");
        task.set("required_skills", JSON.valueToTree(job.skills));
        task.set("dependencies", JSON.valueToTree(job.dependencies));
        task.putArray("follow_up_tasks");
    }

    private static Worker worker(Random random, int number) {
        Map<String, Integer> skills = new LinkedHashMap<>();
        new TreeSet<>(random.pick(SKILLS, random.between(3, 6)))
                .forEach(name -> skills.put(name, random.between(4, 10)));
        Map<String, Integer> preferences = new LinkedHashMap<>();
        IntStream.range(0, TYPES).forEach(type -> preferences.put("t" + type, random.between(1, 10)));
        random.between(1, 10);
        return new Worker("a%04d".formatted(number), skills, preferences);
    }

    private static Job job(Random random, int number, List<Worker> workers) {
        Map<String, Integer> able = workers.get(random.below(workers.size())).skills;
        Map<String, Integer> skills = new LinkedHashMap<>();
        random.pick(new TreeMap<>(able).keySet(), random.between(1, 2))
                .forEach(name -> skills.put(name, Math.max(1, able.get(name) - random.between(0, 4))));
        TreeSet<Integer> dependencies = new TreeSet<>();
        if (number > 0) {
            int count = random.below(4);
            for (int i = 0; i < count; i++) {
                dependencies.add(Math.max(0, number - 1 - random.below(50)));
            }
        }
        String type = "t" + random.below(TYPES);
        int priority = random.between(1, 5);
        int hours = random.between(1, 8);
        random.between(1, 10);
        return new Job(
                id(number),
                type,
                priority,
                hours,
                skills,
                dependencies.stream().map(Workload::id).toList());
    }

    private static String id(int number) {
        return "k%05d".formatted(number);
    }

    /** xorshift32. */
    private static final class Random {
        private int state;

        Random(int seed) {
            state = seed == 0 ? 1 : seed;
        }

        int below(int limit) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            return Integer.remainderUnsigned(state, limit);
        }

        /** Both ends included. */
        int between(int lowest, int highest) {
            return lowest + below(highest - lowest + 1);
        }

        List<String> pick(Collection<String> from, int count) {
            List<String> left = new ArrayList<>(from);
            List<String> picked = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                picked.add(left.remove(below(left.size())));
            }
            return picked;
        }
    }
}
