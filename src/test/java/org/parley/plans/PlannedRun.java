package org.parley.plans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.parley.Domains;
import org.parley.RuleBases;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.session.FactStore;
import org.parley.engine.session.Outcome;
import org.parley.engine.session.Session;
import org.parley.project.RunProject;
import org.parley.project.SubmitProject;

/** Projects that share a session, carried out to their end in virtual time. */
final class PlannedRun implements AutoCloseable {
    private static final int FIRE_LIMIT = 1_000_000;

    private final Session session;
    private final FactStore facts = new FactStore();
    private final List<Decision> decisions = new ArrayList<>();
    private final Consumer<FactStore> afterEach;

    /** @param afterEach is called with the facts after each command */
    PlannedRun(Consumer<FactStore> afterEach) {
        this(RuleBases.shipped(), afterEach);
    }

    /** Under other rules than the shipped ones. */
    PlannedRun(RuleBase base, Consumer<FactStore> afterEach) {
        session = new Session(base, Domains.TYPES, Stream.empty(), FIRE_LIMIT);
        this.afterEach = afterEach;
    }

    /** The project, by a strategy. */
    static JsonNode by(String strategy, JsonNode file) {
        return ((ObjectNode) file.deepCopy()).put("assignment_strategy", strategy);
    }

    PlannedRun toTheEnd(JsonNode... files) {
        for (JsonNode file : files) {
            carryOut(SubmitProject.of(file));
        }
        for (JsonNode file : files) {
            carryOut(new RunProject(file.path("project_id").textValue(), null));
        }
        letTimePass();
        return this;
    }

    void letTimePass() {
        for (TimeAdvanced next = next(); next != null; next = next()) {
            carryOut(next);
        }
    }

    FactStore facts() {
        return facts;
    }

    <T extends Decision> List<T> decisions(Class<T> type) {
        return decisions.stream().filter(type::isInstance).map(type::cast).toList();
    }

    void carryOut(Command command) {
        Outcome outcome = session.execute(command);
        outcome.firings().forEach(firing -> firing.changes().forEach(facts::apply));
        decisions.addAll(outcome.decisions());
        afterEach.accept(facts);
    }

    private TimeAdvanced next() {
        return facts.all(Deadline.class, "")
                .min(Comparator.comparing(Deadline::at)
                        .thenComparing(Deadline::clock)
                        .thenComparing(Deadline::id))
                .map(deadline -> new TimeAdvanced(deadline.clock(), deadline.at()))
                .orElse(null);
    }

    @Override
    public void close() {
        session.close();
    }
}
