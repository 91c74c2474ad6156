package org.parley.engine.session;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.RulesActivated;
import org.parley.engine.fact.TimeAdvanced;
import org.parley.engine.rules.RuleBase;
import org.parley.engine.rules.Rules;
import org.parley.journal.FactReference;
import org.parley.journal.Journal;
import org.parley.journal.JournalEntry;

/**
 * All coordination state of one team: a live session with a single writer. Commands queue in its mailbox; each takes
 * effect as a whole and is in the journal before it is answered, or leaves no trace.
 */
public final class Workspace {
    private static final Logger LOG = Logger.getLogger(Workspace.class);

    private final String name;
    private final Rules rules;
    private final Journal journal;
    private final InstantSource clock;
    private final int fireLimit;
    private final Mailbox mailbox;
    private final FactStore facts = new FactStore();
    private final VirtualTime time;
    private final List<Consumer<JournalEntry>> readers = new CopyOnWriteArrayList<>();

    private Session session;

    Workspace(String name, Rules rules, Journal journal, InstantSource clock, int fireLimit, Executor threads) {
        this.name = name;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
        this.fireLimit = fireLimit;
        this.mailbox = new Mailbox(threads);
        this.time = new VirtualTime(mailbox, rules::active, this::carryOut);
    }

    public String name() {
        return name;
    }

    /** The facts as of the last entry. */
    public FactStore facts() {
        return facts;
    }

    public Journal journal() {
        return journal;
    }

    /** How many entries the journal has of it. */
    public long length() {
        return journal.last(name);
    }

    /**
     * Puts a command into the mailbox.
     *
     * @return the answer once the journal has the command; fails with {@link RuleFailure} if a rule does, and then
     *     nothing has changed
     */
    public CompletableFuture<Answer> submit(Command command) {
        CompletableFuture<Answer> answer = new CompletableFuture<>();
        mailbox.execute(() -> {
            try {
                answer.complete(carryOut(command));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
            time.proceed();
        });
        return answer;
    }

    /** Hands every entry from now on to the reader, in order, as soon as the journal has it. */
    public void onEntry(Consumer<JournalEntry> reader) {
        readers.add(reader);
    }

    /** Completes when no virtual clock has a deadline left; fails if a rule keeps time from moving on. */
    public CompletableFuture<Void> idle() {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        mailbox.execute(() -> time.tellWhenIdle(idle));
        return idle;
    }

    /** Lets a workspace that a broken rule has halted try again under the rules that are active now. */
    public void wake() {
        mailbox.execute(time::proceed);
    }

    /** Why virtual time stands still although there are deadlines. */
    public Optional<RuntimeException> halted() {
        return time.halted();
    }

    /** The present: after all that the journal holds. */
    public History.Moment now() {
        return new History.Moment(journal.last(name) + 1, 0, rules.active().version());
    }

    /**
     * Asks about a moment of the past: builds a session of the facts as they were and lets the rules of that time answer
     * questions in it.
     *
     * @param relevant the facts that bear upon the questions
     * @param query    the query whose rows are the answer
     */
    public List<Map<String, Object>> ask(
            History.Moment moment, Predicate<FactReference> relevant, List<? extends Command> questions, String query) {
        RuleBase base = rules.version(moment.rulesVersion());
        try (Session past = new Session(
                base, rules.types(), History.factsAt(journal, name, moment, relevant).stream(), fireLimit)) {
            return past.ask(questions, query);
        }
    }

    private Answer carryOut(Command command) {
        goOver();
        return record(command, execute(command));
    }

    /** Takes the active rules into use. What the edited ones make of the facts is an entry of its own. */
    private void goOver() {
        RuleBase active = rules.active();
        if (session == null) {
            session = rebuilt(active);
        } else if (session.base() != active) {
            session.close();
            session = rebuilt(active);
            RulesActivated activated = new RulesActivated(active.version());
            record(activated, execute(activated));
        }
    }

    private Session rebuilt(RuleBase base) {
        return new Session(base, rules.types(), facts.export(), fireLimit);
    }

    private Outcome execute(Command command) {
        try {
            return session.execute(command);
        } catch (RuleFailure failure) {
            LOG.errorf("workspace %s: %s was undone: %s", name, command, failure.getMessage());
            session.close();
            session = null;
            throw failure;
        }
    }

    private Answer record(Command command, Outcome outcome) {
        long sequence = journal.last(name) + 1;
        Instant at = command instanceof TimeAdvanced step ? step.to() : clock.instant();
        JournalEntry entry = new JournalEntry(
                name,
                sequence,
                at,
                session.base().version(),
                command.getClass().getSimpleName(),
                FactCodec.write(command),
                outcome.firings());
        try {
            journal.append(entry);
        } catch (RuntimeException e) {
            // The session is ahead of the journal: it goes, and comes back from the facts that were kept.
            session.close();
            session = null;
            throw e;
        }
        facts.apply(outcome.firings());
        time.note(outcome);
        readers.forEach(reader -> reader.accept(entry));
        return new Answer(sequence, session.base().version(), outcome.decided());
    }

    void close() {
        mailbox.execute(() -> {
            if (session != null) {
                session.close();
                session = null;
            }
        });
    }
}
