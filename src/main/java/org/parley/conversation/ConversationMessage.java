package org.parley.conversation;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Ordinal;

/**
 * Something said in a conversation.
 *
 * @param number               place among its messages, from 1
 * @param sender               an agent of the conversation, somebody outside, or {@value #RULES}
 * @param requiredCapabilities what an answer takes
 * @param asserts              what it holds to be so, by key
 * @param confidence           0 to 1
 * @param answers              number of the message that it answers; 0 for none
 * @param turn                 number of the turn in which it was said; 0 for none
 * @param partial              true if the sender broke off, or its time was up, in the middle of it
 */
public record ConversationMessage(
        String conversationId,
        int number,
        String sender,
        String text,
        List<String> requiredCapabilities,
        Map<String, JsonNode> asserts,
        double confidence,
        int answers,
        int turn,
        boolean partial,
        Instant at)
        implements Fact {
    /** Who speaks when the rules do. */
    public static final String RULES = "@rules";

    private static final Pattern MENTION =
            Pattern.compile("(?<![A-Za-z0-9._-])@([A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]+)*)");

    /** Something said from outside. */
    public ConversationMessage(int number, SendMessage said) {
        this(
                said.conversationId(),
                number,
                said.sender(),
                said.text(),
                said.requiredCapabilities(),
                said.asserts(),
                1,
                0,
                0,
                false,
                said.at());
    }

    @Override
    public String key() {
        return keyOf(conversationId, number);
    }

    public static String keyOf(String conversationId, int number) {
        return conversationId + "/" + Ordinal.of(number);
    }

    /** The agents that it mentions as {@code @id}, by id. */
    public List<String> mentions() {
        return MENTION.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
