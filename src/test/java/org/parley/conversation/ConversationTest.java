package org.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.parley.Chance;
import org.parley.Seeds;
import org.parley.SessionRun;

/**
 * Whatever is said: the rules come to rest, nobody has the word twice, who has left has it no more, and no turn stays open. A
 * few sequences in each build; {@code -Dparley.sequences=5000} for thousands.
 */
class ConversationTest {
    private static final int STEPS = 60;
    private static final Duration A_TURN = Duration.ofMinutes(2);

    @Seeds
    void whatever_is_said_the_rules_come_to_rest_and_no_turn_stays_open(int seed) {
        try (SessionRun run = new SessionRun()) {
            happen(seed, run);
            run.assertThatItCouldBeRebuilt();
            run.letAllTimePass(() -> assertThatNobodyHasTheWordTwice(run));
            assertThat(granted(run)).isEmpty();
        }
    }

    @Seeds
    void rules_in_another_order_give_the_word_to_the_same_agents(int seed) {
        SessionRun.assertThatTheOrderOfRulesDecidesNothing(run -> happen(seed, run));
    }

    @Seeds
    void restarts_change_nothing_in_a_conversation(int seed) {
        SessionRun.assertThatRestartsDecideNothing(seed, run -> happen(seed, run));
    }

    private static void happen(int seed, SessionRun run) {
        Chance chance = new Chance(seed);
        ConversationEvents events = new ConversationEvents(chance);
        run.carryOut(events.create(0, run.nextMoment()));
        run.carryOut(events.create(1, run.nextMoment()));
        for (int joining = 0; joining < 6; joining++) {
            run.carryOut(events.join(run.nextMoment()));
        }
        for (int step = 0; step < STEPS; step++) {
            run.carryOut(events.next(granted(run), run.nextMoment()));
            assertThatNobodyHasTheWordTwice(run);
            if (chance.below(8) == 0) {
                run.letTimePass(A_TURN);
                assertThatNobodyHasTheWordTwice(run);
            }
        }
    }

    private static void assertThatNobodyHasTheWordTwice(SessionRun run) {
        assertThat(granted(run))
                .extracting(turn -> turn.getConversationId() + "@" + turn.getAgentId())
                .doesNotHaveDuplicates()
                .isSubsetOf(run.all(Speaker.class).stream().map(Speaker::key).toList());
    }

    private static List<Turn> granted(SessionRun run) {
        return run.all(Turn.class).stream()
                .filter(turn -> turn.getState() == Turn.State.GRANTED)
                .toList();
    }
}
