package org.parley.coordination;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.parley.Chance;
import org.parley.agent.RegisterAgent;
import org.parley.agent.RemoveAgent;
import org.parley.conflict.ClaimResource;
import org.parley.conflict.ReleaseResource;
import org.parley.contract.CallForProposals;
import org.parley.contract.CancelContract;
import org.parley.contract.InformResult;
import org.parley.contract.Propose;
import org.parley.contract.RefuseCall;
import org.parley.contract.ReportFailure;
import org.parley.delegation.CancelDelegation;
import org.parley.delegation.CompleteDelegation;
import org.parley.delegation.Delegate;
import org.parley.delegation.FailDelegation;
import org.parley.delegation.Work;
import org.parley.engine.fact.Command;
import org.parley.engine.fact.Levels;
import org.parley.engine.fact.SetPolicy;

/** Commands by chance; the same for the same seed. Most of them are wrong at their time: then they are refused. */
final class Happenings {
    private static final int AGENTS = 5;
    private static final int RESOURCES = 4;
    private static final int THINGS = 8;
    private static final List<String> SKILLS = List.of("java", "python");
    private static final List<String> STRATEGIES = List.of("load_balancing", "centralised", "hierarchical");

    private final Chance chance;

    Happenings(Chance chance) {
        this.chance = chance;
    }

    private int below(int limit) {
        return chance.below(limit);
    }

    RegisterAgent agent(int number) {
        // Every third one answers for itself, or does not.
        return new RegisterAgent(
                "a" + number,
                "Agent",
                "Engineer",
                Levels.of(Map.of(SKILLS.get(below(2)), 1.0 + below(10))),
                Levels.NONE,
                1 + number % 3,
                number % 3 == 0 ? "http://127.0.0.1:9/" + number : null);
    }

    Command next(Instant at) {
        String agent = "a" + below(AGENTS);
        String contract = "c" + below(THINGS);
        String delegation = "d" + below(THINGS) + List.of("", "", ".1", ".2").get(below(4));
        String resource = "r" + below(RESOURCES);
        return switch (below(18)) {
            case 0 -> agent(below(AGENTS));
            case 1 -> call(contract, at);
            case 2 -> new Propose(contract, agent, below(3) == 0 ? null : (double) below(40), at);
            case 3 -> new RefuseCall(contract, agent, "by chance", at);
            case 4 -> new InformResult(contract, agent, IntNode.valueOf(1), at);
            case 5 -> new ReportFailure(contract, agent, "by chance", at);
            case 6 -> new CancelContract(contract, at);
            case 7, 8 ->
                new Delegate("d" + below(THINGS), STRATEGIES.get(below(3)), "m" + below(3), null, null, work(2), at);
            case 9, 10 -> new CompleteDelegation(delegation, agent, IntNode.valueOf(2), at);
            case 11 ->
                below(2) == 0
                        ? new FailDelegation(delegation, agent, "by chance", at)
                        : new CancelDelegation(delegation, at);
            case 12 -> mostLoad(2 + below(6));
            case 13 -> below(3) == 0 ? new RemoveAgent(agent) : mostLoad(100);
            case 14, 15, 16 -> new ClaimResource(resource, agent, below(6), 60 + below(600), false, at);
            default -> new ReleaseResource(resource, agent, at);
        };
    }

    private static SetPolicy mostLoad(int load) {
        return new SetPolicy(
                "DelegationPolicy", null, JsonNodeFactory.instance.objectNode().put("most_load", load));
    }

    private CallForProposals call(String id, Instant at) {
        return new CallForProposals(
                id,
                "a0",
                "Work",
                Levels.of(below(3) == 0 ? Map.of() : Map.of(SKILLS.get(below(2)), 1.0 + below(8))),
                below(5),
                below(3) == 0 ? List.of("a0", "a1", "a9") : List.of(),
                below(4) != 0,
                1 + below(3),
                60,
                600,
                at);
    }

    private Work work(int depth) {
        List<Work> parts = new ArrayList<>();
        for (int part = depth == 0 ? 0 : below(3); part > 0; part--) {
            parts.add(work(depth - 1));
        }
        return new Work("Work", Levels.of(Map.of(SKILLS.get(below(2)), 1.0 + below(8))), below(30) / 10.0, parts);
    }
}
