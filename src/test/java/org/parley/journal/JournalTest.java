package org.parley.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.parley.journal.OutboxMessage.Place;

/** What every store keeps, in which order, and whom it turns away. */
abstract class JournalTest {
    private static final Instant AT = Instant.parse("2024-01-15T09:00:00Z");
    private static final String FACT = "{\"name\":\"Änn \\\"A\\\"\",\"skills\":{\"java\":1.0E10,\"x\":[1,2,{}]}}";

    private Store store;
    private Journal journal;

    /** Opens the same store each time. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
        journal = store.journal();
        store.directory().create("w");
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    @Test
    void an_entry_comes_back_as_it_was_given() {
        JournalEntry entry = entry(1, "key", "TaskAssigned");
        journal.writer("w").append(entry, null).join();

        assertThat(journal.from("w", 1)).containsExactly(entry);
        assertThat(journal.keyed("w", "key")).contains(entry);
        assertThat(journal.keyed("w", "other")).isEmpty();
        assertThat(journal.keyed("v", "key")).isEmpty();
    }

    @Test
    void the_first_answer_to_a_command_under_a_key_is_the_one_that_is_kept() {
        KeptAnswer first = new KeptAnswer("asked", 201, "http://127.0.0.1/v1", null, "{\"at\":1}");
        KeptAnswer later = new KeptAnswer("asked", 200, null, "\"2\"", null);
        journal.writer("w").append(entry(1, "key"), null).join();

        assertThat(journal.answered("w", "key")).isEmpty();
        assertThat(journal.keepAnswer("w", "key", first)).contains(first);
        assertThat(journal.keepAnswer("w", "key", later)).contains(first);
        assertThat(journal.answered("w", "key")).contains(first);
        assertThat(journal.keepAnswer("w", "other", later)).isEmpty();
        assertThat(journal.answered("v", "key")).isEmpty();
    }

    @Test
    void entries_stand_in_order_and_each_is_sealed_behind_the_one_before() {
        append(1, 450);

        assertThat(journal.last("w")).isEqualTo(450);
        assertThat(journal.from("w", 1).map(JournalEntry::sequence))
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 450).boxed().toList());
        List<SealedEntry> page = journal.page("w", 200, 2);
        assertThat(page.get(1).previousHash())
                .isEqualTo(page.get(0).hash())
                .isEqualTo(page.get(0).computedHash());
    }

    @Test
    void of_two_writers_of_one_workspace_the_second_is_turned_away_and_stays_so() {
        Journal.Writer first = journal.writer("w");
        Journal.Writer second = journal.writer("w");
        first.append(entry(1, null), null).join();

        CompletableFuture<Void> lost = second.append(entry(1, null), null);
        CompletableFuture<Void> after = second.append(entry(2, null), null);

        assertThatThrownBy(lost::join).hasCauseInstanceOf(SequenceTaken.class);
        assertThat(journal.last("w")).isEqualTo(1);
        assertThatThrownBy(after::join).hasCauseInstanceOf(SequenceTaken.class);
        journal.writer("w").append(entry(2, null), null).join();
        assertThat(journal.last("w")).isEqualTo(2);
    }

    @Test
    void who_loses_a_race_does_not_hold_up_the_others() {
        store.directory().create("v");
        Journal.Writer late = journal.writer("w");
        journal.writer("w").append(entry(1, null), null).join();

        CompletableFuture<Void> lost = late.append(entry(1, null), null);
        Journal.Writer other = journal.writer("v");
        CompletableFuture<Void> kept = other.append(in("v", entry(1, null)), null);

        kept.join();
        assertThatThrownBy(lost::join).hasCauseInstanceOf(SequenceTaken.class);
        assertThat(journal.last("v")).isEqualTo(1);
    }

    @Test
    void decisions_are_found_by_subject_rule_and_type() {
        append(1, 3);
        journal.writer("w").append(entry(4, null, "TaskFailed"), null).join();

        assertThat(sequences(new DecisionFilter("s2", null, null))).containsExactly(2L);
        assertThat(sequences(new DecisionFilter(null, "rule", null))).containsExactly(1L, 2L, 3L, 4L);
        assertThat(sequences(new DecisionFilter(null, null, "TaskFailed"))).containsExactly(4L);
        assertThat(sequences(new DecisionFilter("s1", null, "TaskFailed"))).isEmpty();
        assertThat(journal.decided("w", new DecisionFilter(null, "rule", null), 2, 2))
                .extracting(JournalEntry::sequence)
                .containsExactly(2L, 3L);
    }

    @Test
    void the_newest_snapshot_up_to_a_sequence_is_found() {
        append(1, 3);
        FactChange fact = new FactChange(FactChange.Kind.INSERT, "Agent", "ann", FACT);
        journal.snapshot(new Snapshot("w", 1, List.of()), 2).join();
        journal.snapshot(new Snapshot("w", 3, List.of(fact)), 2).join();

        assertThat(journal.snapshotBefore("w", 2)).contains(new Snapshot("w", 1, List.of()));
        assertThat(journal.snapshotBefore("w", 9)).contains(new Snapshot("w", 3, List.of(fact)));
        assertThat(journal.snapshotBefore("v", 9)).isEmpty();
    }

    @Test
    void of_many_snapshots_the_last_of_every_so_many_entries_stays() {
        append(1, 12);
        for (long sequence = 1; sequence <= 12; sequence++) {
            journal.snapshot(new Snapshot("w", sequence, List.of()), 5).join();
        }

        assertThat(LongStream.rangeClosed(1, 12)
                        .mapToObj(sequence -> journal.snapshotBefore("w", sequence))
                        .flatMap(Optional::stream)
                        .map(Snapshot::sequence)
                        .distinct())
                .containsExactly(4L, 9L, 12L);
    }

    @Test
    void rules_are_kept_once_with_their_latest_scenarios_and_workspaces_once() {
        store.rules().keep(new ArchivedRules("abc", AT, new TreeMap<>(java.util.Map.of("a/b.drl", "rule"))));
        ArchivedRules rules = new ArchivedRules(
                "abc", AT, new TreeMap<>(java.util.Map.of("a/b.drl", "rule", "a/b.scenarios.yaml", "scenario")));
        store.rules().keep(rules);
        store.directory().create("v");
        store.directory().create("v");

        assertThat(store.rules().find("abc")).contains(rules);
        assertThat(store.rules().find("abd")).isEmpty();
        assertThat(store.directory().workspaces()).contains("v", "w").doesNotHaveDuplicates();
        assertThat(store.directory().contains("v")).isTrue();
        assertThat(store.directory().contains("u")).isFalse();
    }

    @Test
    void a_message_to_the_outside_waits_with_its_decision_until_it_is_delivered() {
        DecisionRecord decision = new DecisionRecord("Notification", List.of("desk"), "{}", "http://127.0.0.1:9/");
        journal.writer("w")
                .append(entry(1, null, List.of(new Firing("rule", List.of(), List.of(), List.of(decision)))), null)
                .join();
        Outbox outbox = store.outbox();
        OutboxMessage message = outbox.due(AT, 10).get(0);

        assertThat(message.id()).isEqualTo("w/1/0");
        assertThat(outbox.claim(message, AT.plusSeconds(20))).isTrue();
        assertThat(outbox.claim(message, AT.plusSeconds(20)))
                .as("a second taker")
                .isFalse();
        assertThat(outbox.due(AT.plusSeconds(10), 10)).isEmpty();
        assertThat(outbox.due(AT.plusSeconds(20), 10)).singleElement().satisfies(again -> {
            assertThat(again.attempts()).isEqualTo(1);
            assertThat(again.id()).isEqualTo(message.id());
        });
        outbox.delivered(message);
        append(2, 1);
        assertThat(outbox.waiting("w", Place.BEGIN, 10)).isEmpty();
    }

    @Test
    void a_message_that_was_given_up_is_tried_again_or_taken_out_when_somebody_says_so() {
        DecisionRecord decision = new DecisionRecord("Notification", List.of("desk"), "{}", "http://127.0.0.1:9/");
        journal.writer("w")
                .append(entry(1, null, List.of(new Firing("rule", List.of(), List.of(), List.of(decision)))), null)
                .join();
        Outbox outbox = store.outbox();
        OutboxMessage message = outbox.due(AT, 10).get(0);
        outbox.claim(message, AT);
        outbox.postpone(message, OutboxMessage.GIVEN_UP, "gone");
        append(2, 1);
        assertThat(outbox.due(AT.plusSeconds(20), 10)).isEmpty();

        assertThat(outbox.retry(message)).isTrue();
        assertThat(outbox.due(AT, 10)).singleElement().satisfies(again -> {
            assertThat(again.attempts()).isZero();
            assertThat(again.id()).isEqualTo(message.id());
        });
        assertThat(outbox.find("w", message.place())).isPresent();
        assertThat(outbox.find("v", message.place())).isEmpty();

        assertThat(outbox.discard(message)).isTrue();
        assertThat(outbox.discard(message)).isFalse();
        assertThat(outbox.retry(message)).isFalse();
        outbox.postpone(message, AT, "status 500");
        append(3, 1);
        assertThat(outbox.waiting("w", Place.BEGIN, 10)).isEmpty();
    }

    @Test
    void what_waits_for_the_outside_comes_in_parts_the_oldest_first() {
        DecisionRecord decision = new DecisionRecord("Notification", List.of("desk"), "{}", "http://127.0.0.1:9/");
        for (long sequence = 1; sequence <= 2; sequence++) {
            Firing firing = new Firing("rule", List.of(), List.of(), List.of(decision, decision));
            journal.writer("w")
                    .append(entry(sequence, null, List.of(firing)), null)
                    .join();
        }
        Outbox outbox = store.outbox();

        assertThat(outbox.waiting("w", Place.BEGIN, 2))
                .extracting(OutboxMessage::id)
                .containsExactly("w/1/0", "w/1/1");
        assertThat(outbox.waiting("w", new Place(1, 0), 10))
                .extracting(OutboxMessage::id)
                .containsExactly("w/1/1", "w/2/0", "w/2/1");
        assertThat(outbox.waiting("w", new Place(2, 1), 10)).isEmpty();
    }

    private void append(long first, int count) {
        Journal.Writer writer = journal.writer("w");
        CompletableFuture<?>[] all = LongStream.range(first, first + count)
                .mapToObj(sequence -> writer.append(entry(sequence, null, "TaskAssigned"), null))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(all).join();
    }

    private List<Long> sequences(DecisionFilter filter) {
        return journal.decided("w", filter).map(JournalEntry::sequence).toList();
    }

    private static JournalEntry entry(long sequence, String key, String... decisions) {
        List<DecisionRecord> decided = List.of(decisions).stream()
                .map(type -> new DecisionRecord(type, List.of("s" + sequence, "all"), FACT, null))
                .toList();
        return entry(
                sequence,
                key,
                List.of(new Firing(
                        "rule",
                        List.of(new FactReference("Agent", "ann")),
                        List.of(
                                new FactChange(FactChange.Kind.INSERT, "Agent", "ann", FACT),
                                new FactChange(FactChange.Kind.DELETE, "Agent", "ann", null)),
                        decided)));
    }

    private static JournalEntry entry(long sequence, String key, List<Firing> firings) {
        return new JournalEntry("w", sequence, AT, "rules", "Command", "{\"n\":1}", key, firings);
    }

    private static JournalEntry in(String workspace, JournalEntry entry) {
        return new JournalEntry(
                workspace,
                entry.sequence(),
                entry.time(),
                entry.rulesVersion(),
                entry.commandType(),
                entry.command(),
                entry.idempotencyKey(),
                entry.firings());
    }
}
