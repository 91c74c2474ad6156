package org.parley.bench;

import com.fasterxml.jackson.databind.node.IntNode;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.parley.agent.RegisterAgent;
import org.parley.contract.CallForProposals;
import org.parley.contract.ContractAwarded;
import org.parley.contract.InformResult;
import org.parley.engine.fact.Levels;
import org.parley.engine.rules.Rules;
import org.parley.engine.session.Limits;
import org.parley.engine.session.Workspace;
import org.parley.engine.session.Workspaces;
import org.parley.journal.memory.MemoryStore;

/** Auctions in a workspace of their own, carried out by the rules as in service: journal, facts and explanations. */
final class RulesAuction implements AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Workspaces workspaces;
    private final Workspace workspace;

    RulesAuction(Rules rules) {
        workspaces = new Workspaces(rules, new MemoryStore(), InstantSource.system(), Limits.DEFAULT, thread);
        workspace = workspaces.create(Workspaces.DEFAULT);
    }

    void register(String id, String skill, int capacity) {
        workspace
                .submit(new RegisterAgent(id, id, "Bidder", Levels.of(Map.of(skill, 8.0)), Levels.NONE, capacity, null))
                .join();
    }

    /** Who gets it; null if nobody does. */
    String call(String contract, String skill, int complexity) {
        return workspace
                .submit(new CallForProposals(
                        contract,
                        "bench",
                        "Work",
                        Levels.of(Map.of(skill, 5.0)),
                        complexity,
                        List.of(),
                        true,
                        null,
                        null,
                        null,
                        null))
                .join()
                .find(ContractAwarded.class)
                .map(ContractAwarded::agentId)
                .orElse(null);
    }

    void result(String contract, String agentId) {
        workspace
                .submit(new InformResult(contract, agentId, IntNode.valueOf(1), null))
                .join();
    }

    @Override
    public void close() {
        workspaces.close();
        thread.shutdown();
    }
}
