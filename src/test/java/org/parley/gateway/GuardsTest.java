package org.parley.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.parley.conversation.AgentCallPolicy;

/** How often an agent is asked whose endpoint fails. */
class GuardsTest {
    private static final AgentAnswer YES = new AgentAnswer("yes", Map.of(), null, null, false, 0);

    private final Guards<AgentAnswer> guards =
            new Guards<>(AgentAnswer.TYPE, () -> new AgentCallPolicy(10, 0, 3, 1, 6, 60_000));
    private final AtomicInteger calls = new AtomicInteger();

    @Test
    void a_call_that_fails_before_the_first_word_is_made_again() {
        assertThat(guards.call("a", () -> calls.incrementAndGet() < 3 ? failing("") : answering())
                        .toCompletableFuture()
                        .join())
                .isEqualTo(YES);
        assertThat(calls).hasValue(3);
    }

    @Test
    void what_was_said_is_not_said_again() {
        assertThatThrownBy(() -> call("a", "Ten eu"))
                .cause()
                .isInstanceOfSatisfying(
                        BrokenOff.class, broken -> assertThat(broken.text()).isEqualTo("Ten eu"));
        assertThat(calls).hasValue(1);
    }

    @Test
    void an_endpoint_that_keeps_failing_is_left_alone_and_no_other_one() {
        for (int time = 0; time < 2; time++) {
            assertThatThrownBy(() -> call("a", "")).hasCauseInstanceOf(BrokenOff.class);
        }
        assertThat(calls).hasValue(6);

        assertThatThrownBy(() -> call("a", ""))
                .hasCauseInstanceOf(LeftAlone.class)
                .hasMessageContaining("it is left alone for 60.0 s, since 6 calls in a row failed");
        assertThat(calls).hasValue(6);
        assertThat(guards.call("b", GuardsTest::answering).toCompletableFuture().join())
                .isEqualTo(YES);
    }

    @Test
    void a_task_waits_until_its_endpoint_may_be_called_again() {
        Guards<AgentAnswer> brief = new Guards<>(AgentAnswer.TYPE, () -> new AgentCallPolicy(10, 0, 1, 1, 1, 20));
        assertThatThrownBy(() -> brief.callWhenPossible("a", () -> failing(""))
                        .toCompletableFuture()
                        .join())
                .hasCauseInstanceOf(BrokenOff.class);

        assertThat(brief.callWhenPossible("a", GuardsTest::answering)
                        .toCompletableFuture()
                        .join())
                .isEqualTo(YES);
    }

    private void call(String endpoint, String said) {
        guards.call(endpoint, () -> {
                    calls.incrementAndGet();
                    return failing(said);
                })
                .toCompletableFuture()
                .join();
    }

    private static CompletionStage<AgentAnswer> failing(String said) {
        return CompletableFuture.failedFuture(new BrokenOff(said, 0, "lost"));
    }

    private static CompletionStage<AgentAnswer> answering() {
        return CompletableFuture.completedFuture(YES);
    }
}
