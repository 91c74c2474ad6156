package org.parley.project;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.parley.Domains;
import org.parley.RebuildInvariance;
import org.parley.RuleBases;
import org.parley.agent.Agent;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.journal.Firing;

/** A project run step by step in a session of its own; after each step the session could be rebuilt. */
final class ProjectRun implements AutoCloseable {
    private static final int FIRE_LIMIT = 1_000_000;

    private final RuleBase base;
    private final Session session;
    private final FactStore facts = new FactStore();
    private final List<Decision> decisions = new ArrayList<>();
    private final List<Firing> firings = new ArrayList<>();
    private final String projectId;

    private ProjectRun(JsonNode file, RuleBase base) {
        this.base = base;
        session = new Session(base, Domains.TYPES, Stream.empty(), FIRE_LIMIT);
        SubmitProject submit = SubmitProject.of(file);
        projectId = submit.projectId();
        carryOut(submit);
    }

    /** Submits the project under other rules than the shipped ones. */
    static ProjectRun under(RuleBase base, String file) {
        return new ProjectRun(ProjectReader.parse(file), base);
    }

    /** Submits the project, with other policies than the shipped ones in place of those of the same type. */
    static ProjectRun of(String file, Policy... instead) {
        RuleBase shipped = RuleBases.shipped();
        List<Policy> policies = Stream.concat(
                        shipped.policies().stream()
                                .filter(policy -> Stream.of(instead)
                                        .noneMatch(other -> other.getClass().equals(policy.getClass()))),
                        Stream.of(instead))
                .toList();
        return new ProjectRun(ProjectReader.parse(file), shipped.with(policies));
    }

    /** Starts the project and lets virtual time pass until no deadline is left. */
    ProjectRun toTheEnd() {
        carryOut(new RunProject(projectId, null));
        while (next() != null) {
            carryOut(next());
        }
        return this;
    }

    Outcome carryOut(Command command) {
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        decisions.addAll(outcome.decisions());
        firings.addAll(outcome.firings());
        RebuildInvariance.assertHolds(base, facts);
        assertLoadIsEngagements();
        return outcome;
    }

    Project project() {
        return facts.find(Project.class, projectId).orElseThrow();
    }

    Task task(String id) {
        return facts.find(Task.class, projectId + "/" + id).orElseThrow();
    }

    Agent agent(String id) {
        return facts.find(Agent.class, id).orElseThrow();
    }

    FactStore facts() {
        return facts;
    }

    <T extends Decision> List<T> decisions(Class<T> type) {
        return decisions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** All that fired, in order. */
    List<Firing> firings() {
        return firings;
    }

    /** Planned starts by task, those of the file in its order. */
    Map<String, String> schedule() {
        return facts.all(Task.class, projectId + "/")
                .filter(task -> task.getSpawnedBy() == null)
                .collect(Collectors.toMap(
                        Task::getTaskId,
                        task -> task.getScheduledDate().toString(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private TimeAdvanced next() {
        return facts.all(Deadline.class, "")
                .min(Comparator.comparing(Deadline::at))
                .map(deadline -> new TimeAdvanced(deadline.clock(), deadline.at()))
                .orElse(null);
    }

    /** Nobody has more to do than it takes on, and what it has to do is what it is engaged in. */
    private void assertLoadIsEngagements() {
        Map<String, Long> engagements = facts.all(Engagement.class, "")
                .collect(Collectors.groupingBy(Engagement::agentId, Collectors.counting()));
        facts.all(Agent.class, "").forEach(agent -> {
            assertThat((long) agent.getActive()).isEqualTo(engagements.getOrDefault(agent.getAgentId(), 0L));
            assertThat(agent.getActive()).isBetween(0, agent.getMaxConcurrent());
        });
    }

    @Override
    public void close() {
        session.close();
    }
}
