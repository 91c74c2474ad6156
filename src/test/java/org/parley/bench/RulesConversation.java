package org.parley.bench;

import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.conversation.AgentRole;
import org.parley.conversation.AnswerTurn;
import org.parley.conversation.CreateConversation;
import org.parley.conversation.JoinConversation;
import org.parley.conversation.SendMessage;
import org.parley.conversation.TurnGranted;
import org.parley.engine.fact.Command;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.memory.MemoryStore;

/** A conversation in a workspace of its own, held by the rules as in service: journal, facts and explanations. */
final class RulesConversation implements AutoCloseable {
    private static final String ID = "c";

    private final TurnWorkload work;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Workspaces workspaces;
    private final Workspace workspace;
    private final List<String> speakers = new ArrayList<>();

    RulesConversation(Rules rules, TurnWorkload work) {
        this.work = work;
        workspaces = new Workspaces(rules, new MemoryStore(), InstantSource.system(), Limits.DEFAULT, thread);
        workspace = workspaces.create(Workspaces.DEFAULT);
    }

    void join() {
        workspace
                .submit(new CreateConversation(
                        ID,
                        "bench",
                        work.strategy(),
                        0,
                        List.of(),
                        0.0,
                        60.0,
                        null,
                        work.selectionSize(),
                        0,
                        null,
                        null,
                        null))
                .join();
        for (int seat = 0; seat < work.topics().size(); seat++) {
            workspace
                    .submit(new JoinConversation(
                            ID,
                            TurnWorkload.agent(seat),
                            "Agent",
                            new AgentRole("member", "", List.of(), 1),
                            List.of(work.topics().get(seat)),
                            null,
                            null,
                            null,
                            null))
                    .join();
        }
    }

    /** Each message is sent, and answered by those who get a turn. */
    void run() {
        for (String topic : work.messages()) {
            Queue<TurnGranted> turns = new ArrayDeque<>(
                    granted(new SendMessage(ID, "user", TurnWorkload.text(topic), List.of(), Map.of(), null)));
            while (!turns.isEmpty()) {
                TurnGranted turn = turns.remove();
                speakers.add(turn.agentId());
                turns.addAll(granted(
                        new AnswerTurn(ID, turn.turn(), turn.agentId(), "This.", Map.of(), 1.0, null, 0, null)));
            }
        }
    }

    private List<TurnGranted> granted(Command command) {
        return workspace
                .submit(command)
                .join()
                .decisions()
                .filter(TurnGranted.class::isInstance)
                .map(TurnGranted.class::cast)
                .toList();
    }

    List<String> speakers() {
        return speakers;
    }

    @Override
    public void close() {
        workspaces.close();
        thread.shutdown();
    }
}
