package org.parley.engine.session;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.event.rule.AfterMatchFiredEvent;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.event.rule.MatchCreatedEvent;
import org.kie.api.event.rule.ObjectDeletedEvent;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.event.rule.ObjectUpdatedEvent;
import org.kie.api.event.rule.RuleRuntimeEventListener;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.Match;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Deadline;
import org.parley.engine.fact.Decision;
import org.parley.engine.fact.Effect;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.steps.Steps;
import org.parley.journal.DecisionRecord;
import org.parley.journal.FactChange;
import org.parley.journal.FactChange.Kind;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;

/** Writes down, firing by firing, which facts the rules matched, what they changed and what they decided. */
final class Recorder extends DefaultAgendaEventListener implements RuleRuntimeEventListener {
    private final FactObjects objects;
    /** Of all facts that the journal knows. */
    private final Map<FactReference, FactHandle> handles = new HashMap<>();

    private List<Firing> firings = new ArrayList<>();
    private List<Answer.RuleDecision> decided = new ArrayList<>();
    private Map<Deadline, Boolean> deadlines = new LinkedHashMap<>();
    private Map<String, Boolean> clocks = new HashMap<>();
    private List<FactHandle> passing = new ArrayList<>();
    private Set<String> policies = new LinkedHashSet<>();
    private Firing current;
    /** The rule whose consequence is under way. */
    private String firing;

    private boolean on;

    Recorder(FactObjects objects) {
        this.objects = objects;
    }

    void start() {
        firings = new ArrayList<>();
        decided = new ArrayList<>();
        deadlines = new LinkedHashMap<>();
        clocks = new HashMap<>();
        passing = new ArrayList<>();
        current = null;
        on = true;
    }

    /** Stops recording; what is deleted from now on was only passing through. */
    Outcome stop() {
        on = false;
        return new Outcome(firings, decided, deadlines, clocks);
    }

    /** Handles of what lives only as long as its command: commands, decisions, working facts. */
    List<FactHandle> passing() {
        return passing;
    }

    /** The rule that fired last; null if none did. */
    String lastRule() {
        return current == null ? null : current.rule();
    }

    /** The rule whose consequence is under way; null if none is. */
    String firing() {
        return firing;
    }

    /** The types of the policies that have been set otherwise since this was asked last. */
    Set<String> policies() {
        Set<String> set = policies;
        policies = new LinkedHashSet<>();
        return set;
    }

    int fired() {
        return firings.size();
    }

    /** The handle of a fact that the journal knows; null if it is not there. */
    FactHandle handle(FactReference fact) {
        return handles.get(fact);
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        Match match = event.getMatch();
        List<Object> all = match.getObjects();
        List<FactReference> matched = new ArrayList<>(all.size());
        for (Object object : all) {
            FactReference fact = objects.reference(object);
            if (fact != null) {
                matched.add(fact);
            } else if (object instanceof Decision decision) {
                matched.add(new FactReference(
                        object.getClass().getSimpleName(), decision.subjects().get(0)));
            } else if (objects.command(object) != null) {
                matched.add(new FactReference(objects.command(object), ""));
            }
        }
        firing = match.getRule().getName();
        begin(firing, matched);
        Steps.renew();
    }

    /** Notes changes that no rule makes under the name of what makes them. */
    void firing(String name) {
        begin(name, List.of());
    }

    private void begin(String name, List<FactReference> matched) {
        current = new Firing(name, matched, new ArrayList<>(2), new ArrayList<>(1));
        firings.add(current);
    }

    @Override
    public void afterMatchFired(AfterMatchFiredEvent event) {
        // The firing was added when it began, so that a rule that throws is known by name.
        firing = null;
        Steps.renew();
    }

    /** Conditions that find something come to an end. */
    @Override
    public void matchCreated(MatchCreatedEvent event) {
        Steps.renew();
    }

    @Override
    public void objectInserted(ObjectInsertedEvent event) {
        if (!on) {
            // A large workspace is read again: each of its facts may take as much as one firing.
            Steps.begin();
        }
        Object object = event.getObject();
        FactHandle handle = event.getFactHandle();
        if (Logical.is(handle)) {
            return;
        }
        FactReference fact = objects.reference(object);
        if (fact != null && handles.putIfAbsent(fact, handle) != null) {
            throw failure("inserted %s %s, which is there already", fact);
        }
        if (!on) {
            return;
        }
        if (fact != null) {
            change(Kind.INSERT, fact, objects.write(object));
            noteSpecial(object, true);
            noteClock(object);
        } else if (!objects.isPolicy(object)) {
            passing.add(handle);
            decide(object);
        }
    }

    @Override
    public void objectUpdated(ObjectUpdatedEvent event) {
        if (on && !Logical.is(event.getFactHandle())) {
            FactReference fact = objects.reference(event.getObject());
            if (fact != null && handles.get(fact) != event.getFactHandle()) {
                throw failure("changed the key of %s to %s: delete it, and insert another one", fact);
            }
            if (fact != null) {
                change(Kind.UPDATE, fact, objects.write(event.getObject()));
                noteClock(event.getObject());
            }
        }
    }

    @Override
    public void objectDeleted(ObjectDeletedEvent event) {
        if (Logical.is(event.getFactHandle())) {
            return;
        }
        FactReference fact = objects.reference(event.getOldObject());
        if (fact == null) {
            return;
        }
        handles.remove(fact);
        if (on) {
            change(Kind.DELETE, fact, null);
            noteSpecial(event.getOldObject(), false);
            if (event.getOldObject() instanceof Clock clock) {
                clocks.put(clock.getId(), false);
            }
        }
    }

    private RuleFailure failure(String what, FactReference fact) {
        return new RuleFailure(
                lastRule(), "rule \"%s\" ".formatted(lastRule()) + what.formatted(fact.type(), fact.key()), null);
    }

    private void decide(Object object) {
        Decision decision = objects.decision(object);
        if (decision != null) {
            decided.add(new Answer.RuleDecision(current.rule(), decision));
            current.decisions()
                    .add(new DecisionRecord(
                            objects.typeOf(decision),
                            decision.subjects(),
                            FactCodec.write(decision),
                            decision instanceof Effect effect ? effect.destination() : null));
        }
    }

    private void change(Kind kind, FactReference fact, String json) {
        current.changes().add(new FactChange(kind, fact.type(), fact.key(), json));
    }

    private void noteClock(Object fact) {
        if (fact instanceof Clock clock) {
            clocks.put(clock.getId(), clock.isReal());
        }
    }

    /** Deadlines and policies concern the engine too. */
    private void noteSpecial(Object fact, boolean isThere) {
        if (fact instanceof Deadline deadline) {
            deadlines.put(deadline, isThere);
        } else if (fact instanceof PolicySetting setting) {
            policies.add(setting.policy());
        }
    }
}
