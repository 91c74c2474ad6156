package org.parley.conversation;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.parley.engine.fact.Words;

/**
 * What a message asks for and speaks of, while agents are scored for it. Working fact.
 *
 * @param message  number of the message
 * @param sender   who said it; null for nobody in particular
 * @param required capabilities that an answer takes
 * @param mentions agents by id
 * @param words    those that count, and neighbours joined by underscores
 * @param authors  of each entry of the shared memory that it speaks of
 * @param found    the agents that it may speak to; a term of one's own may add others
 */
public record Brief(
        String conversationId,
        int message,
        String sender,
        List<String> required,
        List<String> mentions,
        Set<String> words,
        List<String> authors,
        List<Speaker> found) {
    public Brief {
        found = List.copyOf(found);
    }

    /** The same message, put to these agents. */
    public Brief to(List<Speaker> speakers) {
        return new Brief(conversationId, message, sender, required, mentions, words, authors, speakers);
    }

    /** What finds the agents who may be meant. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(words);
        required.forEach(capability -> names.add(Words.joined(capability)));
        mentions.forEach(agent -> names.add("@" + agent));
        authors.forEach(agent -> names.add("@" + agent));
        return names;
    }

    /** The share of the required capabilities that the agent has, 0 to 1. */
    public double coveredBy(Speaker speaker) {
        long covered =
                required.stream().filter(speaker.getCapabilities()::contains).count();
        return required.isEmpty() ? 0 : (double) covered / required.size();
    }

    /** How many of the words, but for one, the agent is known for. */
    public int topicsOf(Speaker speaker, String except) {
        return (int) words.stream()
                .filter(word -> speaker.topics().contains(word) && !word.equals(except))
                .count();
    }
}
