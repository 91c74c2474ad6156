package org.parley.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.parley.conversation.ContextEntry;
import org.parley.conversation.Conversation;
import org.parley.conversation.Speaker;
import org.parley.conversation.StateEntry;
import org.parley.engine.session.FactStore;

/**
 * How a conversation went (spec/conversations.md, Metrics), as of the last thing that happened in it.
 *
 * @param messages        answers included
 * @param turns           how many were granted
 * @param latencyMillis   from grant to end, on average over the turns that have ended; null before one has
 * @param completionRate  turns answered of those that have ended, 0 to 1; null before one has
 * @param sharedEntries   entries of the shared memory
 * @param contextSize     characters of all that is kept in mind, as JSON
 * @param rating          1 to 5, on average; null if nobody rated
 */
public record ConversationMetrics(
        String conversationId,
        int messages,
        int turns,
        Double latencyMillis,
        Double completionRate,
        long sharedEntries,
        long contextSize,
        Double rating,
        int ratings,
        List<AgentMetrics> agents) {
    /**
     * How an agent did.
     *
     * @param slowestMillis its longest turn
     * @param utilisation   share of the time since it joined in which it had a turn, 0 to 1
     * @param contextSize   characters of what it alone has in mind
     */
    public record AgentMetrics(
            String agentId,
            int granted,
            int answered,
            int passed,
            int timedOut,
            Double latencyMillis,
            long slowestMillis,
            Double completionRate,
            double utilisation,
            long tokens,
            long contextSize) {
        static AgentMetrics of(Speaker speaker, Instant until, FactStore facts) {
            int ended = speaker.getAnswered() + speaker.getPassed() + speaker.getTimedOut();
            long present = Duration.between(speaker.getJoinedAt(), until).toMillis();
            return new AgentMetrics(
                    speaker.getAgentId(),
                    speaker.getGranted(),
                    speaker.getAnswered(),
                    speaker.getPassed(),
                    speaker.getTimedOut(),
                    share(speaker.getBusyMillis(), ended),
                    speaker.getSlowestMillis(),
                    share(speaker.getAnswered(), ended),
                    present <= 0 ? 0 : (double) speaker.getBusyMillis() / present,
                    speaker.getTokens(),
                    facts.all(StateEntry.class, speaker.key() + "/")
                            .mapToLong(entry -> entry.value().toString().length())
                            .sum());
        }

        int ended() {
            return answered + passed + timedOut;
        }
    }

    public static ConversationMetrics of(Conversation conversation, FactStore facts) {
        String id = conversation.getConversationId();
        List<Speaker> speakers = facts.all(Speaker.class, id + "@").toList();
        List<AgentMetrics> agents = speakers.stream()
                .map(speaker -> AgentMetrics.of(speaker, conversation.getLastAt(), facts))
                .toList();
        int ended = agents.stream().mapToInt(AgentMetrics::ended).sum();
        List<ContextEntry> entries = facts.all(ContextEntry.class, id + "/").toList();
        return new ConversationMetrics(
                id,
                conversation.getMessages(),
                conversation.getTurns(),
                share(speakers.stream().mapToLong(Speaker::getBusyMillis).sum(), ended),
                share(agents.stream().mapToLong(AgentMetrics::answered).sum(), ended),
                entries.size(),
                entries.stream()
                                .mapToLong(entry -> entry.value().toString().length())
                                .sum()
                        + agents.stream().mapToLong(AgentMetrics::contextSize).sum(),
                share(conversation.getRatingSum(), conversation.getRatings()),
                conversation.getRatings(),
                agents);
    }

    private static Double share(long part, int of) {
        return of == 0 ? null : Double.valueOf((double) part / of);
    }
}
