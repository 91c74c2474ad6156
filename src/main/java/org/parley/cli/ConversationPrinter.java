package org.parley.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.parley.conversation.ConsensusReached;
import org.parley.conversation.ContradictionEscalated;
import org.parley.conversation.ContradictionFound;
import org.parley.conversation.ContradictionLeftOpen;
import org.parley.conversation.Conversation;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.ConversationStateChanged;
import org.parley.conversation.CreateConversation;
import org.parley.conversation.MessageReceived;
import org.parley.conversation.NamingCorrected;
import org.parley.conversation.Position;
import org.parley.conversation.TurnEnded;
import org.parley.conversation.TurnGranted;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.Workspace;
import org.parley.journal.DecisionRecord;
import org.parley.journal.JournalEntry;
import org.parley.report.ConversationContext;
import org.parley.report.ConversationMetrics;

/** Prints a conversation for people: what was said, who was chosen and why, and what they came to. */
final class ConversationPrinter {
    private final Workspace workspace;
    private final PrintWriter out;
    private long printed;

    ConversationPrinter(Workspace workspace, PrintWriter out) {
        this.workspace = workspace;
        this.out = out;
    }

    void begin(CreateConversation conversation) {
        out.printf("%s%n", conversation.topic());
        printed = workspace.length();
    }

    /** All that was decided since it printed last. */
    void printNews() {
        workspace
                .journal()
                .from(workspace.name(), printed + 1)
                .peek(entry -> printed = entry.sequence())
                .flatMap(JournalEntry::decisions)
                .forEach(this::print);
        out.flush();
    }

    void end(String conversationId) {
        ConversationContext context = ConversationContext.of(conversationId, workspace.facts());
        Conversation conversation =
                workspace.facts().find(Conversation.class, conversationId).orElseThrow();
        out.printf("%nAgreed on%n---------%n");
        context.sharedMemory().forEach((name, entry) -> out.printf("%s = %s%n", name, text(entry.value())));
        out.printf("%nTurns%n-----%n");
        ConversationMetrics.of(conversation, workspace.facts())
                .agents()
                .forEach(agent -> out.printf(
                        "%-10s %d granted, %d answered, %d passed, %d timed out%n",
                        agent.agentId(), agent.granted(), agent.answered(), agent.passed(), agent.timedOut()));
        out.flush();
    }

    private void print(DecisionRecord decision) {
        switch (decision.type()) {
            case "MessageReceived" -> received(read(decision, MessageReceived.class));
            case "TurnGranted" -> granted(read(decision, TurnGranted.class));
            case "TurnEnded" -> ended(read(decision, TurnEnded.class));
            case "NamingCorrected" -> note(read(decision, NamingCorrected.class).reason());
            case "ContradictionFound" -> contradiction(read(decision, ContradictionFound.class));
            case "ContradictionEscalated" -> {
                ContradictionEscalated escalated = read(decision, ContradictionEscalated.class);
                note("%s: %s is to say what holds".formatted(escalated.about(), escalated.arbiter()));
            }
            case "ContradictionLeftOpen" -> {
                ContradictionLeftOpen open = read(decision, ContradictionLeftOpen.class);
                note("%s stays open: %s".formatted(open.about(), open.reason()));
            }
            case "ConsensusReached" -> consensus(read(decision, ConsensusReached.class));
            case "ConversationStateChanged" -> {
                ConversationStateChanged changed = read(decision, ConversationStateChanged.class);
                note("%s: %s".formatted(changed.state(), changed.reason()));
            }
            default -> {
                // Said by one of the others.
            }
        }
    }

    private void received(MessageReceived received) {
        ConversationMessage message = message(received.conversationId(), received.message());
        out.printf("%n%s: %s%n", message.sender(), message.text());
    }

    private void granted(TurnGranted granted) {
        String others = granted.runnerUp() == null
                ? ""
                : "; before %s: %s"
                        .formatted(
                                granted.runnerUp().agentId(), granted.runnerUp().reason());
        out.printf("  -> %s: %s%s%n", granted.agentId(), granted.choice().reason(), others);
    }

    private void ended(TurnEnded ended) {
        if (ended.answer() == 0) {
            out.printf("  %s: (%s) %s%n", ended.agentId(), ended.state(), ended.reason());
            return;
        }
        ConversationMessage message = message(ended.conversationId(), ended.answer());
        String claims = message.asserts().isEmpty() ? "" : "  [%s]".formatted(claims(message.asserts()));
        out.printf("  %s: %s%s%s%n", ended.agentId(), message.text(), message.partial() ? " ..." : "", claims);
    }

    private void contradiction(ContradictionFound found) {
        note("they contradict each other about %s: %s".formatted(found.about(), positions(found.positions())));
    }

    private void consensus(ConsensusReached reached) {
        note("they agree on %s = %s, by %s (weight %d of %d)"
                .formatted(reached.about(), text(reached.value()), reached.by(), reached.weight(), reached.of()));
    }

    private void note(String text) {
        out.printf("  * %s%n", text);
    }

    private static String positions(List<Position> positions) {
        return positions.stream()
                .map(position -> "%s (%s, weight %d)"
                        .formatted(text(position.value()), String.join(" and ", position.agents()), position.weight()))
                .collect(Collectors.joining(", "));
    }

    private static String claims(Map<String, JsonNode> asserts) {
        return asserts.entrySet().stream()
                .map(entry -> "%s = %s".formatted(entry.getKey(), text(entry.getValue())))
                .collect(Collectors.joining(", "));
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue() : value.toString();
    }

    private ConversationMessage message(String conversationId, int number) {
        return workspace
                .facts()
                .find(ConversationMessage.class, ConversationMessage.keyOf(conversationId, number))
                .orElseThrow();
    }

    private static <T> T read(DecisionRecord decision, Class<T> type) {
        return FactCodec.read(decision.json(), type);
    }
}
