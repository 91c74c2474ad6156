package org.parley.gateway;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What agents are saying just now, for those who listen. It is kept until the journal has the answer; after that who
 * listens finds it there.
 */
public final class LiveAnswers {
    private final Map<Key, StringBuffer> texts = new ConcurrentHashMap<>();
    private final Map<Conversation, Set<Runnable>> listeners = new ConcurrentHashMap<>();

    private record Conversation(String workspace, String id) {}

    private record Key(Conversation conversation, int turn) {}

    /** What has been said in a turn so far; empty if nothing has, or if the journal has it. */
    public String text(String workspace, String conversationId, int turn) {
        StringBuffer text = texts.get(new Key(new Conversation(workspace, conversationId), turn));
        return text == null ? "" : text.toString();
    }

    /** Calls back whenever there is more. */
    public void listen(String workspace, String conversationId, Runnable listener) {
        // Within the map, so that nobody takes the set away meanwhile.
        listeners.compute(new Conversation(workspace, conversationId), (conversation, there) -> {
            Set<Runnable> all = there == null ? ConcurrentHashMap.newKeySet() : there;
            all.add(listener);
            return all;
        });
    }

    public void forget(String workspace, String conversationId, Runnable listener) {
        listeners.computeIfPresent(new Conversation(workspace, conversationId), (conversation, all) -> {
            all.remove(listener);
            return all.isEmpty() ? null : all;
        });
    }

    void begin(String workspace, String conversationId, int turn) {
        texts.put(new Key(new Conversation(workspace, conversationId), turn), new StringBuffer());
    }

    void add(String workspace, String conversationId, int turn, String chunk) {
        Conversation conversation = new Conversation(workspace, conversationId);
        StringBuffer text = texts.get(new Key(conversation, turn));
        if (text != null) {
            text.append(chunk);
            listeners.getOrDefault(conversation, Set.of()).forEach(Runnable::run);
        }
    }

    void end(String workspace, String conversationId, int turn) {
        texts.remove(new Key(new Conversation(workspace, conversationId), turn));
    }
}
