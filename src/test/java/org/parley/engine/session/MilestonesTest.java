package org.parley.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MilestonesTest {
    private final Milestones milestones = new Milestones();
    private final List<String> told = new ArrayList<>();

    MilestonesTest() {
        milestones.whenQuiet(() -> told.add("quiet"));
        milestones.at(5, () -> told.add("five"));
        milestones.at(7, () -> told.add("seven"));
    }

    @Test
    void who_waits_for_an_entry_is_told_once_although_it_is_never_quiet() {
        milestones.passed(4, false);
        assertThat(told).isEmpty();

        milestones.passed(6, false);
        milestones.passed(6, false);
        assertThat(told).containsExactly("five");
    }

    @Test
    void everybody_is_told_when_it_is_quiet() {
        milestones.passed(4, true);

        assertThat(told).containsExactly("quiet", "five", "seven");
    }

    @Test
    void who_waits_for_something_else_in_turn_is_told_the_next_time() {
        milestones.at(1, () -> milestones.at(2, () -> told.add("two")));

        milestones.passed(4, false);
        assertThat(told).isEmpty();
        milestones.passed(4, false);
        assertThat(told).containsExactly("two");
    }
}
