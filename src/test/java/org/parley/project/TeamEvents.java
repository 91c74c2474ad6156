package org.parley.project;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.parley.Chance;
import org.parley.agent.PauseAgent;
import org.parley.agent.RegisterAgent;
import org.parley.agent.RemoveAgent;
import org.parley.agent.ResumeAgent;
import org.parley.delegation.AppointManager;
import org.parley.delegation.CompleteDelegation;
import org.parley.delegation.Delegate;
import org.parley.delegation.DismissManager;
import org.parley.delegation.Work;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.ResetPolicy;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.fact.SetPolicy;

/** What may happen to a team and its projects, by chance; the same for the same seed. Much of it is refused at its time. */
final class TeamEvents {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> SKILLS = List.of("java", "design");
    private static final List<String> STRATEGIES = List.of(
            "skill_based",
            "round_robin",
            "workload_balanced",
            "priority_first",
            "optimal",
            "critical_path",
            "contract_net",
            "hierarchical");
    private static final List<String> MODES = List.of("compressed", "same_day", "distributed");
    private static final List<String> WHOLE = List.of("pause", "resume", "resume", "request_status", "stop");
    private static final int AGENTS = 5;
    private static final int PROJECTS = 3;
    private static final int TASKS = 8;

    private final Chance chance;

    TeamEvents(Chance chance) {
        this.chance = chance;
    }

    private int below(int limit) {
        return chance.below(limit);
    }

    Command next(Instant at) {
        return switch (below(40)) {
            case 0, 1, 2 -> register(below(AGENTS));
            case 3 -> new RemoveAgent(agent());
            case 4 -> new PauseAgent(agent(), below(2) == 0 ? null : "ill");
            case 5, 6 -> new ResumeAgent(agent());
            case 7 ->
                new AppointManager(
                        "m",
                        null,
                        IntStream.range(0, below(AGENTS))
                                .mapToObj(n -> agent())
                                .distinct()
                                .toList());
            case 8 -> new ReserveAgent(project(), agent());
            case 9, 10 -> new ReleaseAgent(project(), agent());
            case 11 -> new SetPolicy("AssignmentPolicy", null, JSON.objectNode().put("fallback_agent", agent()));
            case 12 -> new ResetPolicy("AssignmentPolicy", null);
            case 13 -> new SetBudget(project(), null, "hours", BigDecimal.valueOf(5 + below(40)), action());
            case 14 -> new DirectProject(project(), new Directive(chance.oneOf(WHOLE)), "owner", null, at);
            case 15 ->
                new DirectProject(
                        project(), new Directive("skip_task", "t" + below(TASKS), null, null), "owner", null, at);
            case 16 ->
                new DirectProject(
                        project(),
                        new Directive("adjust_priority", "t" + below(TASKS), 1 + below(5), null),
                        "owner",
                        null,
                        at);
            case 17 ->
                new Delegate(
                        "d" + below(100), "load_balancing", null, null, null, new Work("Else", skills(6), 1, null), at);
            case 18 -> new RunProject(project(), "incremental", "after_each_task", false, false, null, at);
            case 19 -> new RemoveProject(project(), at);
            case 20 -> new RunProject(project(), null, null, true, true, null, at);
            case 21 -> new StartTask(task(), agent(), null, at);
            case 22 -> new CompleteTask(task(), agent(), null, JSON.numberNode(1), null, at);
            case 23 -> new FailTask(task(), agent(), null, "by chance", null, at);
            case 24 -> new LoseTask(task(), agent(), null, "by chance", at);
            case 25, 26 -> new AnswerInterrupt(project(), project() + "#" + (1 + below(3)), answer(), "owner", at);
            case 27 ->
                new DirectProject(
                        project(), new Directive("cancel_task", "t" + below(TASKS), null, null), "owner", null, at);
            case 28, 29 ->
                new DirectProject(project(), new Directive("add_task", null, null, added()), "owner", null, at);
            case 30 ->
                new SetBudget(
                        below(2) == 0 ? project() : null,
                        agent(),
                        "hours",
                        BigDecimal.valueOf(2 + below(20)),
                        below(2) == 0 ? "hand_off" : action());
            case 31 -> new RemoveBudget(project(), below(2) == 0 ? null : agent(), "hours");
            case 32 -> new DismissManager("m");
            case 33 -> new CompleteDelegation("d" + below(100), agent(), JSON.numberNode(1), at);
            case 34 -> new RulesActivated("2");
            default -> RunProject.simulated(project(), null);
        };
    }

    /** A level of one skill; an agent with little capacity, so that tasks have to wait. */
    RegisterAgent register(int number) {
        return new RegisterAgent(
                "a" + number,
                "Agent " + number,
                "Engineer",
                skills(10),
                Levels.NONE,
                1 + below(2),
                below(4) == 0 ? "http://127.0.0.1:9/" : null,
                below(4) == 0);
    }

    SubmitProject submit(int number) {
        ObjectNode file = JSON.objectNode()
                .put("project_id", "p" + number)
                .put("title", "By chance")
                .put("description", "By chance")
                .put("execution_mode", "fully_automated")
                .put("assignment_strategy", chance.oneOf(STRATEGIES));
        file.putObject("scheduling").put("mode", chance.oneOf(MODES)).put("start_date", "2024-01-15T09:00:00");
        ArrayNode agents = file.putArray("agents");
        for (int each = 0; each < 2; each++) {
            ObjectNode agent = agents.addObject()
                    .put("agent_id", "a" + each)
                    .put("name", "Agent " + each)
                    .put("occupation", "Engineer")
                    .put("max_concurrent", 2);
            agent.putObject("skill_levels").put(SKILLS.get(each), 5 + below(5));
        }
        ArrayNode tasks = file.putArray("tasks");
        for (int task = 0; task < TASKS; task++) {
            ObjectNode each = tasks.addObject()
                    .put("task_id", "t" + task)
                    .put("description", "Task " + task)
                    .put("estimated_hours", 1 + below(6))
                    .put("priority", 1 + below(5));
            each.putObject("required_skills").put(chance.oneOf(SKILLS), 1 + below(9));
            ArrayNode dependencies = each.putArray("dependencies");
            if (task > 0 && below(2) == 0) {
                dependencies.add("t" + below(task));
            }
            if (below(4) == 0) {
                each.putArray("required_resources").add("r" + below(2));
            }
            if (below(5) == 0) {
                each.put("meeting_required", true)
                        .putArray("attendees")
                        .add("a0")
                        .add("a1");
            }
        }
        return SubmitProject.of(file);
    }

    private ProjectFile.TaskEntry added() {
        int number = 1 + below(TASKS + 3);
        ObjectNode task = JSON.objectNode()
                .put("task_id", "t" + number)
                .put("description", "Added")
                .put("estimated_hours", 1 + below(6))
                .put("meeting_required", below(4) == 0);
        task.putObject("required_skills").put(chance.oneOf(SKILLS), 1 + below(9));
        task.putArray("dependencies").add("t" + below(number));
        if (task.get("meeting_required").booleanValue()) {
            task.putArray("attendees").add(agent());
        }
        return TaskReader.read(task);
    }

    private Directive answer() {
        return new Directive(chance.oneOf(List.of("resume", "resume", "stop", "request_status")));
    }

    private Levels skills(int most) {
        return Levels.of(Map.of(chance.oneOf(SKILLS), (double) (1 + below(most))));
    }

    private String action() {
        return chance.oneOf(List.of("note", "pause", "stop"));
    }

    private String agent() {
        return "a" + below(AGENTS);
    }

    private String task() {
        return project() + "/t" + below(TASKS);
    }

    private String project() {
        return "p" + below(PROJECTS);
    }
}
