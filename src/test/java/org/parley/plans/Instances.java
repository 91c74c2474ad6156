package org.parley.plans;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Made-up projects of the kind of the iMOPSE benchmark: one skill a task, three levels. */
final class Instances {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_HOURS = 40;
    private static final int LEVELS = 3;
    private static final int NEAR = 30;

    private Instances() {}

    /**
     * The same for the same numbers, on every machine. Agents are the same in every project with as many skills.
     *
     * @param capacity tasks at a time, of each agent
     */
    static ObjectNode of(String id, int tasks, int agents, int skills, int priority, int capacity) {
        Random random = new Random(id.hashCode());
        ObjectNode file = JSON.createObjectNode().put("project_id", id);
        file.putObject("scheduling")
                .put("mode", "compressed")
                .put("start_date", "2024-01-01T00:00:00")
                .put("calendar", "continuous");
        ArrayNode team = file.putArray("agents");
        IntStream.range(0, agents).forEach(agent -> add(team, agent, skills, capacity));
        ArrayNode work = file.putArray("tasks");
        for (int task = 0; task < tasks; task++) {
            ObjectNode able = (ObjectNode) team.get(random.nextInt(agents)).get("skill_levels");
            List<String> names = new ArrayList<>();
            able.fieldNames().forEachRemaining(names::add);
            String skill = names.get(random.nextInt(names.size()));
            ObjectNode entry = work.addObject()
                    .put("task_id", "t" + (task + 1))
                    .put("description", "Task " + (task + 1))
                    .put("estimated_hours", 1 + random.nextInt(MOST_HOURS))
                    .put("priority", priority);
            entry.putObject("required_skills")
                    .put(skill, 1 + random.nextInt(able.get(skill).intValue()));
            TreeSet<Integer> before = new TreeSet<>();
            for (int i = random.nextInt(3); i > 0 && task > 0; i--) {
                before.add(Math.max(1, task - random.nextInt(NEAR)));
            }
            ArrayNode needs = entry.putArray("dependencies");
            before.forEach(need -> needs.add("t" + need));
        }
        return file;
    }

    private static void add(ArrayNode team, int number, int skills, int capacity) {
        Random random = new Random(31L * number + skills);
        ObjectNode agent = team.addObject().put("agent_id", "r" + (number + 1)).put("max_concurrent", capacity);
        ObjectNode levels = agent.putObject("skill_levels");
        List<Integer> all = new ArrayList<>(IntStream.range(0, skills).boxed().toList());
        Collections.shuffle(all, random);
        all.subList(0, Math.min(skills, 2 + random.nextInt(4)))
                .forEach(skill -> levels.put("Q" + skill, 1 + random.nextInt(LEVELS)));
    }
}
