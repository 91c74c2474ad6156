package org.parley.journal.memory;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.parley.journal.DecisionRecord;
import org.parley.journal.JournalEntry;
import org.parley.journal.Outbox;
import org.parley.journal.OutboxMessage;
import org.parley.journal.OutboxMessage.Place;

/** The outbox of a process that forgets. */
final class MemoryOutbox implements Outbox {
    private final Map<OutboxMessage, OutboxMessage> messages =
            new TreeMap<>(Comparator.comparing(OutboxMessage::workspace)
                    .thenComparing(OutboxMessage::sequence)
                    .thenComparing(OutboxMessage::position));

    private volatile Runnable listener = () -> {};

    @Override
    public void onMessage(Runnable newListener) {
        listener = newListener;
    }

    synchronized void add(JournalEntry entry) {
        long position = 0;
        for (DecisionRecord decision : (Iterable<DecisionRecord>) entry.decisions()::iterator) {
            if (decision.destination() != null) {
                put(new OutboxMessage(
                        entry.workspace(),
                        entry.sequence(),
                        position,
                        decision.destination(),
                        decision.type(),
                        decision.json(),
                        0,
                        Instant.EPOCH,
                        null));
                listener.run();
            }
            position++;
        }
    }

    @Override
    public synchronized List<OutboxMessage> due(Instant now, int limit) {
        return messages.values().stream()
                .filter(message -> !message.nextAttempt().isAfter(now))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<OutboxMessage> waiting(String workspace, Place after, int limit) {
        return messages.values().stream()
                .filter(message ->
                        message.workspace().equals(workspace) && message.place().compareTo(after) > 0)
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized Optional<OutboxMessage> find(String workspace, Place place) {
        return messages.values().stream()
                .filter(message ->
                        message.workspace().equals(workspace) && message.place().equals(place))
                .findFirst();
    }

    @Override
    public synchronized boolean retry(OutboxMessage message) {
        OutboxMessage now = messages.computeIfPresent(message, (same, there) -> at(there, 0, Instant.EPOCH, null));
        listener.run();
        return now != null;
    }

    @Override
    public synchronized boolean discard(OutboxMessage message) {
        return messages.remove(message) != null;
    }

    @Override
    public synchronized boolean claim(OutboxMessage message, Instant until) {
        OutboxMessage now = messages.get(message);
        boolean mine = now != null && now.attempts() == message.attempts();
        if (mine) {
            put(at(message, message.attempts() + 1, until, message.reason()));
        }
        return mine;
    }

    @Override
    public synchronized void delivered(OutboxMessage message) {
        messages.remove(message);
    }

    @Override
    public synchronized void postpone(OutboxMessage message, Instant until, String reason) {
        messages.computeIfPresent(message, (same, there) -> at(there, there.attempts(), until, reason));
    }

    private void put(OutboxMessage message) {
        messages.put(message, message);
    }

    private static OutboxMessage at(OutboxMessage message, long attempts, Instant until, String reason) {
        return new OutboxMessage(
                message.workspace(),
                message.sequence(),
                message.position(),
                message.destination(),
                message.type(),
                message.message(),
                attempts,
                until,
                reason);
    }
}
