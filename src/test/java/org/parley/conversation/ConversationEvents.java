package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.parley.Chance;
import org.parley.engine.fact.Command;

/** What may happen in conversations, by chance; the same for the same seed. Much of it is refused at its time. */
final class ConversationEvents {
    private static final List<String> STRATEGIES =
            List.of("single_agent", "round_robin", "dynamic", "collaborative", "moderated", "handoff");
    private static final List<String> CAPABILITIES = List.of("sql", "design");
    private static final List<String> WORDS = List.of("plan", "price", "@a0", "@a1", "@a2", "everybody");
    private static final int AGENTS = 4;
    private static final int CONVERSATIONS = 2;
    private static final int TURNS = 12;

    private final Chance chance;

    ConversationEvents(Chance chance) {
        this.chance = chance;
    }

    private int below(int limit) {
        return chance.below(limit);
    }

    CreateConversation create(int number, Instant at) {
        return new CreateConversation(
                "c" + number,
                "the plan",
                chance.oneOf(STRATEGIES),
                below(2) == 0 ? null : 1 + below(5),
                below(4) == 0 ? List.of("member") : null,
                below(4) == 0 ? 600.0 : null,
                below(2) == 0 ? 30.0 : null,
                chance.oneOf(List.of("snapshot", "cumulative")),
                1 + below(3),
                below(2) == 0 ? null : below(4),
                below(2) == 0 ? "a0" : null,
                below(2) == 0 ? "a1" : null,
                at);
    }

    Command next(List<Turn> granted, Instant at) {
        if (!granted.isEmpty() && below(2) == 0) {
            return answer(chance.oneOf(granted), at);
        }
        return switch (below(20)) {
            case 0, 1, 2, 3 -> join(at);
            case 4 -> new LeaveConversation(conversation(), agent(), at);
            case 5 -> new PutContext(conversation(), "price", value(), agent(), null, at);
            case 6 -> new AnswerTurn(conversation(), 1 + below(TURNS), agent(), "Late", asserts(), null, null, 1, at);
            case 7 -> below(6) == 0 ? new CloseConversation(conversation(), at) : create(below(CONVERSATIONS), at);
            default -> new SendMessage(conversation(), "user", text(), capabilities(), asserts(), at);
        };
    }

    private Command answer(Turn turn, Instant at) {
        return switch (below(6)) {
            case 0 -> new PassTurn(turn.getConversationId(), turn.getNumber(), turn.getAgentId(), null, at);
            case 1 ->
                new BreakOffTurn(
                        turn.getConversationId(), turn.getNumber(), turn.getAgentId(), "Well", "by chance", 3, at);
            default ->
                new AnswerTurn(
                        turn.getConversationId(),
                        turn.getNumber(),
                        turn.getAgentId(),
                        text(),
                        asserts(),
                        below(2) == 0 ? null : below(11) / 10.0,
                        below(2) == 0 ? null : agent(),
                        below(20),
                        at);
        };
    }

    JoinConversation join(Instant at) {
        return new JoinConversation(
                conversation(),
                agent(),
                "Agent",
                new AgentRole(below(4) == 0 ? "guest" : "member", "", List.of(), below(3)),
                capabilities(),
                null,
                below(4) == 0 ? 20L : null,
                null,
                at);
    }

    private List<String> capabilities() {
        return CAPABILITIES.subList(0, below(CAPABILITIES.size() + 1));
    }

    private Map<String, JsonNode> asserts() {
        return below(2) == 0 ? Map.of() : Map.of("price", value());
    }

    private JsonNode value() {
        return IntNode.valueOf(below(3));
    }

    private String text() {
        return chance.oneOf(WORDS) + " " + chance.oneOf(WORDS);
    }

    private String agent() {
        return "a" + below(AGENTS);
    }

    private String conversation() {
        return "c" + below(CONVERSATIONS);
    }
}
