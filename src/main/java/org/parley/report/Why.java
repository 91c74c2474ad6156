package org.parley.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.parley.agent.Agent;
import org.parley.engine.fact.Command;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.engine.session.History.Moment;
import org.parley.journal.FactReference;
import org.parley.project.Bid;
import org.parley.project.Hindrance;
import org.parley.project.Inquiry;
import org.parley.project.Objection;
import org.parley.project.Standing;
import org.parley.project.Task;
import org.parley.project.TaskAssigned;
import org.parley.project.TaskInquiry;

/**
 * Why her, why not him: how the agents stood for a task just before it was assigned, in the words of the rules that
 * decided then. For a task that is not assigned: how they stand now, and what keeps it back.
 *
 * @param task         key of the task
 * @param hindrances   what keeps a task that nobody has from being done, whoever could do it
 * @param assignedTo   who got it; absent if nobody did
 * @param sequence     the journal entry of the decision, or the one to come
 * @param rulesVersion the rules that were asked
 */
public record Why(
        String task,
        Task.State state,
        List<String> hindrances,
        String assignedTo,
        long sequence,
        String rulesVersion,
        String rule,
        List<Answer> agents) {

    /** The name of the query in rules/project/why.drl. */
    private static final String QUERY = "how agents stood";

    /**
     * One agent.
     *
     * @param outcome {@code assigned}, {@code eligible} or {@code not_eligible}
     * @param reason  the first failed condition, or how the score came about; for the fallback agent also why it got the task
     * @param bid     the terms of the score
     */
    public record Answer(String agentId, String outcome, String reason, Bid bid) {}

    /** All agents, the best first; those who were not eligible last. */
    public static Why of(Chronicle chronicle, Task task) {
        return of(
                chronicle,
                task,
                chronicle.facts().all(Agent.class, "").map(Agent::getAgentId).toList());
    }

    /** Some agents, the best first; those who were not eligible last. */
    public static Why of(Chronicle chronicle, Task task, List<String> agents) {
        // A task that was given back, or failed and is to be done again, is nobody's now, whoever had it before.
        Optional<Decided> decided = task.getAgentId() == null
                ? Optional.empty()
                : History.lastDecision(chronicle, TaskAssigned.class, task.key());
        Optional<TaskAssigned> assigned =
                decided.map(each -> FactCodec.read(each.decision().json(), TaskAssigned.class));
        Moment moment = decided.map(Decided::moment).orElseGet(chronicle::now);
        List<Inquiry> questions =
                agents.stream().map(agent -> new Inquiry(task.key(), agent)).toList();
        List<Answer> answers = chronicle.ask(moment, bearingUpon(task), questions, QUERY).stream()
                .map(row -> answer(row, assigned))
                .sorted(Comparator.comparing((Answer answer) -> answer.outcome().equals("not_eligible"))
                        .thenComparing(answer -> !answer.outcome().equals("assigned"))
                        .thenComparing(answer -> -answer.bid().score())
                        .thenComparing(Answer::agentId))
                .toList();
        return new Why(
                task.key(),
                task.getState(),
                assigned.isPresent() ? List.of() : hindrances(chronicle, task),
                assigned.map(TaskAssigned::agentId).orElse(null),
                moment.sequence(),
                moment.rulesVersion(),
                decided.map(Decided::rule).orElse(null),
                answers);
    }

    private static Predicate<FactReference> bearingUpon(Task task) {
        return fact -> switch (fact.type()) {
            // Who votes in a meeting takes no task.
            case "Agent", "Manager", "PolicySetting", "Meeting", "Participant" -> true;
            case "Task" -> fact.key().equals(task.key());
            case "Project", "ProjectPlan" -> fact.key().equals(task.getProjectId());
            case "Attendee" -> fact.key().startsWith(task.key() + "@");
            default -> false;
        };
    }

    private static List<String> hindrances(Chronicle chronicle, Task task) {
        List<Command> question = List.of(new TaskInquiry(task.key()));
        return chronicle.attempt(chronicle.now(), keepingBack(task), question).stream()
                .flatMap(outcome -> outcome.decisions().stream())
                .filter(Hindrance.class::isInstance)
                .map(hindrance -> ((Hindrance) hindrance).text())
                .sorted()
                .toList();
    }

    private static Predicate<FactReference> keepingBack(Task task) {
        List<String> tasks = Stream.concat(Stream.of(task.getTaskId()), task.getDependencies().stream())
                .map(id -> Task.idOf(task.getProjectId(), id))
                .toList();
        return fact -> switch (fact.type()) {
            case "Task" -> tasks.contains(fact.key());
            case "Project" -> fact.key().equals(task.getProjectId());
            case "Dependency" -> fact.key().startsWith(task.key() + ">");
            case "Attendee" -> fact.key().startsWith(task.key() + "@");
            case "Agent" -> task.getAttendees().contains(fact.key());
            default -> false;
        };
    }

    private static Answer answer(Map<String, Object> row, Optional<TaskAssigned> assigned) {
        Standing standing = (Standing) row.get("$standing");
        List<?> objections = (List<?>) row.get("$objections");
        Optional<Objection> first =
                objections.stream().map(Objection.class::cast).min(Comparator.comparing(Objection::position));
        Optional<TaskAssigned> won = assigned.filter(each -> each.agentId().equals(standing.agentId()));
        String reason = first.map(Objection::text).orElseGet(() -> Scores.text(standing.bid()));
        return new Answer(
                standing.agentId(),
                won.isPresent() ? "assigned" : first.isPresent() ? "not_eligible" : "eligible",
                won.map(TaskAssigned::reason)
                        .map(fallback -> "%s; %s".formatted(reason, fallback))
                        .orElse(reason),
                standing.bid());
    }
}
