package org.parley.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.parley.conversation.Candidate;
import org.parley.conversation.ConversationMessage;
import org.parley.conversation.Speaker;
import org.parley.conversation.Turn;
import org.parley.conversation.TurnGranted;
import org.parley.conversation.TurnInquiry;
import org.parley.conversation.TurnObjection;
import org.parley.conversation.TurnStanding;
import org.parley.engine.session.Chronicle;
import org.parley.engine.session.FactCodec;
import org.parley.engine.session.History;
import org.parley.engine.session.History.Decided;
import org.parley.journal.FactReference;

/**
 * Why her, why not him: how the agents of a conversation stood for a turn just before it was granted, in the words of the
 * rules that decided then.
 *
 * @param turn         key of the turn
 * @param grantedTo    who got it
 * @param sequence     the journal entry of the decision
 * @param rulesVersion the rules that were asked
 */
public record WhyTurn(
        String turn, String grantedTo, long sequence, String rulesVersion, Candidate choice, List<Answer> agents) {
    /** The name of the query in rules/conversation/why.drl. */
    private static final String QUERY = "how speakers stood";

    /**
     * One agent.
     *
     * @param outcome {@code granted}, {@code eligible} or {@code not_eligible}
     * @param reason  the first failed condition, or what spoke for it
     */
    public record Answer(String agentId, String outcome, String reason, Candidate candidate) {}

    /** All agents who took part then, whoever got the turn first, those who could not have it last. */
    public static Optional<WhyTurn> of(Chronicle chronicle, Turn turn) {
        return History.lastDecision(chronicle, TurnGranted.class, turn.key())
                .map(decided -> of(chronicle, turn, decided));
    }

    /** The same, about one agent. */
    public WhyTurn about(String agentId) {
        return new WhyTurn(
                turn,
                grantedTo,
                sequence,
                rulesVersion,
                choice,
                agents.stream()
                        .filter(answer -> answer.agentId().equals(agentId))
                        .toList());
    }

    private static WhyTurn of(Chronicle chronicle, Turn turn, Decided decided) {
        TurnGranted granted = FactCodec.read(decided.decision().json(), TurnGranted.class);
        List<TurnInquiry> questions = chronicle
                .facts()
                .all(Speaker.class, turn.getConversationId() + "@")
                .map(speaker -> new TurnInquiry(turn.getConversationId(), turn.getMessage(), speaker.getAgentId()))
                .toList();
        List<Answer> answers = chronicle.ask(decided.moment(), bearingUpon(turn), questions, QUERY).stream()
                .map(row -> answer(row, granted))
                .sorted(Comparator.comparing(
                                (Answer answer) -> !answer.outcome().equals("granted"))
                        .thenComparing(answer -> answer.outcome().equals("not_eligible"))
                        .thenComparing(answer -> -answer.candidate().score())
                        .thenComparing(Answer::agentId))
                .toList();
        return new WhyTurn(
                turn.key(),
                granted.agentId(),
                decided.moment().sequence(),
                decided.moment().rulesVersion(),
                granted.choice(),
                answers);
    }

    private static Predicate<FactReference> bearingUpon(Turn turn) {
        String id = turn.getConversationId();
        return fact -> switch (fact.type()) {
            case "PolicySetting" -> true;
            case "Conversation", "ConversationPolicy" -> fact.key().equals(id);
            case "Speaker" -> fact.key().startsWith(id + "@");
            case "ContextEntry" -> fact.key().startsWith(id + "/");
            case "ConversationMessage" -> fact.key().equals(ConversationMessage.keyOf(id, turn.getMessage()));
            default -> false;
        };
    }

    private static Answer answer(Map<String, Object> row, TurnGranted granted) {
        TurnStanding standing = (TurnStanding) row.get("$standing");
        List<?> objections = (List<?>) row.get("$objections");
        Optional<TurnObjection> first =
                objections.stream().map(TurnObjection.class::cast).min(Comparator.comparing(TurnObjection::position));
        if (standing.agentId().equals(granted.agentId())) {
            return new Answer(standing.agentId(), "granted", granted.choice().reason(), standing.candidate());
        }
        return new Answer(
                standing.agentId(),
                first.isPresent() ? "not_eligible" : "eligible",
                first.map(TurnObjection::text)
                        .orElseGet(() -> standing.candidate().reason()),
                standing.candidate());
    }
}
