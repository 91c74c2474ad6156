package org.parley.bench;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Answer;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.memory.MemoryStore;
import org.parley.scheduling.CancelNegotiation;
import org.parley.scheduling.DeclareCalendar;
import org.parley.scheduling.NoCommonSlot;
import org.parley.scheduling.Prospect;
import org.parley.scheduling.RequestNegotiation;
import org.parley.scheduling.SlotHeld;

/** Negotiations in a workspace of their own, carried out by the rules as in service: journal, facts and explanations. */
final class RulesNegotiation implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Diaries diaries;
    private final Workspaces workspaces;
    private final Workspace workspace;
    private int requests;
    private Answer answer;

    RulesNegotiation(Rules rules, Diaries diaries) {
        this.diaries = diaries;
        workspaces = new Workspaces(rules, new MemoryStore(), InstantSource.system(), Limits.DEFAULT, thread);
        workspace = workspaces.create(Workspaces.DEFAULT);
    }

    void declare() {
        diaries.toCalendars()
                .forEach(calendar ->
                        workspace.submit(new DeclareCalendar(calendar, null)).join());
    }

    void request(int minimum) {
        answer = workspace
                .submit(new RequestNegotiation("n" + ++requests, diaries.request(minimum), List.of(), null))
                .join();
    }

    /** Frees what the last request has found. */
    void cancel() {
        workspace.submit(new CancelNegotiation("n" + requests, null)).join();
    }

    Optional<PlainNegotiation.Found> found() {
        return answer.find(SlotHeld.class).map(held -> {
            Prospect best = held.best();
            return new PlainNegotiation.Found(best.slots().get(0).from(), best.accepted(), best.score());
        });
    }

    Optional<NoCommonSlot> impasse() {
        return answer.find(NoCommonSlot.class);
    }

    @Override
    public void close() {
        workspaces.close();
        thread.shutdown();
    }
}
