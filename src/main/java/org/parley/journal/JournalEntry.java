package org.parley.journal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that came of one command. Entries of a workspace are numbered from 1 without a gap.
 *
 * @param time           when the command was accepted
 * @param rulesVersion   content hash of the rules that decided
 * @param commandType    simple name of the command
 * @param command        the command as JSON
 * @param idempotencyKey under which the sender may repeat the command; null if he gave none
 */
public record JournalEntry(
        String workspace,
        long sequence,
        Instant time,
        String rulesVersion,
        String commandType,
        String command,
        String idempotencyKey,
        List<Firing> firings) {
    public Stream<FactChange> changes() {
        return firings.stream().flatMap(firing -> firing.changes().stream());
    }

    public Stream<DecisionRecord> decisions() {
        return firings.stream().flatMap(firing -> firing.decisions().stream());
    }
}
