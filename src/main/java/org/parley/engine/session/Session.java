package org.parley.engine.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.core.QueryResultsRowImpl;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.AgendaFilter;
import org.kie.api.runtime.rule.FactHandle;
import org.kie.api.runtime.rule.QueryResultsRow;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Gathered;
import org.parley.engine.fact.OwnCommand;
import org.parley.engine.fact.PolicySetting;
import org.parley.engine.fact.Quiescent;
import org.parley.engine.fact.Settled;
import org.parley.engine.fact.StateFact;
import org.parley.engine.fact.WithdrawFact;
import org.parley.engine.network.Lull;
import org.parley.engine.rules.FactTypes;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.RuleQuery;
import org.parley.engine.steps.Steps;
import org.parley.journal.FactChange;
import org.parley.journal.FactReference;
import org.parley.journal.Firing;

/**
 * The live working memory of one workspace under one version of the rules. Not for more than one thread at a time; after
 * a {@link RuleFailure} it is of no further use.
 */
public final class Session implements AutoCloseable {
    private static final int BLAMED_WINDOW = 100;
    private static final String UNDER_WAY = "what is under way";

    private final RuleBase base;
    private final FactTypes types;
    private final KieSession session;
    private final Recorder recorder;
    private final FactObjects objects;
    private final PoliciesInForce policies;
    private final Effort effort;
    private final AgendaFilter filter;
    private final Lull lull;

    /**
     * Builds a session from facts; nothing fires yet.
     *
     * @param facts   inserts
     * @param firings of a command, after which it counts as endless
     */
    public Session(RuleBase base, FactTypes types, Stream<FactChange> facts, int firings) {
        this(base, types, facts, Effort.of(firings));
    }

    /**
     * Builds a session from facts; nothing fires yet.
     *
     * @param facts  inserts
     * @param effort after which a command counts as endless
     * @throws RuleFailure if a condition does not take a fact
     */
    public Session(RuleBase base, FactTypes types, Stream<FactChange> facts, Effort effort) {
        this(base, types, facts, effort, (AgendaFilter) null);
    }

    /**
     * Builds a session in which some rules do not fire, as if they were not there.
     *
     * @param mayFire tells of the name of a rule whether it fires
     */
    public Session(RuleBase base, FactTypes types, Stream<FactChange> facts, Effort effort, Predicate<String> mayFire) {
        this(base, types, facts, effort, (AgendaFilter)
                match -> mayFire.test(match.getRule().getName()));
    }

    private Session(RuleBase base, FactTypes types, Stream<FactChange> facts, Effort effort, AgendaFilter filter) {
        this.base = base;
        this.types = types;
        this.effort = effort;
        this.filter = filter;
        session = base.rules().newKieSession();
        lull = Lull.of(session);
        objects = new FactObjects(types, base.own());
        policies = new PoliciesInForce(session, base, types, objects);
        recorder = new Recorder(objects);
        session.addEventListener((org.kie.api.event.rule.RuleRuntimeEventListener) recorder);
        session.addEventListener((org.kie.api.event.rule.AgendaEventListener) recorder);
        try {
            guarded(() -> {
                facts.forEach(fact -> objects.read(fact.type(), fact.json()).ifPresent(session::insert));
                policies.begin();
            });
        } catch (RuleFailure e) {
            close();
            throw e;
        }
    }

    public RuleBase base() {
        return base;
    }

    /**
     * Lets the rules answer a command: first its consequences, and with {@link Gathered} what they come to; then, with
     * {@link Settled} in the session, the choices among what is possible; last, with {@link Quiescent}, the conclusions about
     * what has come to rest.
     *
     * @throws RuleFailure if a rule throws, inserts a fact that is there, changes the key of one, or if the fire limit is
     *     reached
     */
    public Outcome execute(Command command) {
        Outcome outcome = recorded(() -> {
            tell(command);
            chooseAndConclude();
        });
        recorder.passing().forEach(session::delete);
        lull.pass();
        return outcome;
    }

    /**
     * The consequences of questions, with {@link Gathered} what they come to, and the rows of a query about them; the session
     * is used up by it.
     */
    public List<Map<String, Object>> ask(List<? extends Command> questions, String query) {
        recorded(() -> {
            questions.forEach(this::tell);
            give(Gathered.GATHERED);
        });
        return query(query);
    }

    /** True if the rules have something under way that may want to keep them (rules/activation/under_way.drl). */
    boolean isUnderWay() {
        return base.query(UNDER_WAY).isPresent() && !query(UNDER_WAY).isEmpty();
    }

    /** The rows of a named query, each by the names of its variables. */
    public List<Map<String, Object>> query(String name, Object... arguments) {
        List<Map<String, Object>> rows = new ArrayList<>();
        guarded(() -> {
            for (QueryResultsRow row : session.getQueryResults(name, arguments)) {
                // The results as a whole know the variables of the first alternative only.
                rows.add(((QueryResultsRowImpl) row)
                        .getDeclarations().keySet().stream()
                                .filter(identifier -> row.get(identifier) != null)
                                .collect(Collectors.toMap(Function.identity(), row::get)));
            }
        });
        return rows;
    }

    /**
     * The rows of a query as JSON, in an order that does not depend on that in which the facts came.
     *
     * @param arguments as {@link RuleQuery#read} makes them
     */
    public List<JsonNode> rows(RuleQuery query, List<Object> arguments) {
        List<JsonNode> rows = new ArrayList<>();
        List<Map<String, Object>> found = query(query.name(), arguments.toArray());
        guarded(() -> rows.addAll(new QueryRows(base.own(), query).of(found)));
        return rows;
    }

    /**
     * Counts as decided what the rules would decide now: only what they derive is derived. For a situation that is to be
     * taken as it is.
     */
    public void rest() {
        guarded(() -> session.fireAllRules(
                match -> base.derivingRules().contains(match.getRule().getName())));
    }

    /** Makes these facts what the store says they are; nothing fires yet. */
    public void align(Collection<FactReference> astray, FactStore facts) {
        guarded(() -> put(astray, facts));
    }

    private void put(Collection<FactReference> astray, FactStore facts) {
        Set<String> set = new TreeSet<>();
        for (FactReference reference : astray) {
            FactHandle handle = recorder.handle(reference);
            Optional<Object> now = facts.json(reference).flatMap(json -> objects.read(reference.type(), json));
            if (handle != null && session.getObject(handle) instanceof PolicySetting before) {
                set.add(before.policy());
            }
            if (now.isPresent()) {
                put(handle, now.get());
                if (now.get() instanceof PolicySetting setting) {
                    set.add(setting.policy());
                }
            } else if (handle != null) {
                session.delete(handle);
            }
        }
        policies.follow(set);
    }

    @Override
    public void close() {
        session.dispose();
    }

    private void put(FactHandle handle, Object fact) {
        if (handle == null) {
            session.insert(fact);
        } else {
            session.update(handle, fact);
        }
    }

    /** Facts of types that the rules declare come from outside as they are; then the rules follow. */
    private void take(Object command) {
        if (command instanceof StateFact stated) {
            Object fact = object(stated.type(), stated.values());
            FactHandle handle = recorder.handle(objects.reference(fact));
            recorder.firing(StateFact.class.getSimpleName());
            put(handle, fact);
        } else if (command instanceof WithdrawFact withdrawn) {
            FactHandle handle = recorder.handle(new FactReference(withdrawn.type(), withdrawn.key()));
            if (handle != null) {
                recorder.firing(WithdrawFact.class.getSimpleName());
                session.delete(handle);
            }
        } else if (command instanceof OwnCommand own) {
            session.insert(object(own.type(), own.values()));
        }
    }

    private Object object(String type, JsonNode values) {
        return objects.read(type, values.toString())
                .orElseThrow(() -> new RuleFailure(null, "the rules declare no type " + type, null));
    }

    private Outcome recorded(Runnable work) {
        recorder.start();
        guarded(work);
        return recorder.stop();
    }

    /** Whatever the rules do wrong, it is said of which rule; nobody waits for code that does not end. */
    private void guarded(Runnable work) {
        Steps.allow(effort.steps());
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            throw new Blame(base.source(), recorder.firing(), recorder.lastRule()).of(e);
        } finally {
            // What the thread does next begins at nought.
            Steps.begin();
        }
    }

    private void tell(Command command) {
        session.insert(command);
        take(command);
        fire();
    }

    private void chooseAndConclude() {
        choose();
        conclude();
        // A conclusion may make room for a choice: then nothing has come to rest yet.
        while (!isThere(Settled.SETTLED)) {
            takeBack(Gathered.GATHERED);
            takeBack(Quiescent.QUIESCENT);
            choose();
            conclude();
        }
    }

    /** Who chooses takes Settled away; it comes back when the consequences of the choice have run dry. */
    private void choose() {
        do {
            give(Gathered.GATHERED);
            takeBack(Gathered.GATHERED);
            give(Settled.SETTLED);
        } while (!isThere(Settled.SETTLED));
    }

    /** What was found while nobody chose, and what follows from conclusions, has to be gathered, too. */
    private void conclude() {
        give(Gathered.GATHERED);
        give(Quiescent.QUIESCENT);
    }

    private void give(Object impulse) {
        session.insert(impulse);
        fire();
    }

    private void takeBack(Object impulse) {
        FactHandle handle = session.getFactHandle(impulse);
        if (handle != null) {
            session.delete(handle);
        }
    }

    private boolean isThere(Object impulse) {
        return session.getFactHandle(impulse) != null;
    }

    private void fire() {
        do {
            session.fireAllRules(filter, effort.firings() - recorder.fired() + 1);
            if (recorder.fired() > effort.firings()) {
                throw endless();
            }
        } while (policies.follow(recorder.policies()));
    }

    private RuleFailure endless() {
        List<Firing> firings = recorder.stop().firings();
        String rule = firings.subList(Math.max(0, firings.size() - BLAMED_WINDOW), firings.size()).stream()
                .collect(Collectors.groupingBy(Firing::rule, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
        return new EndlessRules(
                rule,
                "the rules did not come to rest within %d firings; the last ones were mostly of \"%s\""
                        .formatted(effort.firings(), rule));
    }
}
