package org.parley.meeting;

import java.util.List;
import org.parley.engine.fact.Choice;

/**
 * Somebody has the floor.
 *
 * @param choice   the contributions that fit; empty if the speaker has nothing to say
 * @param text     the best of them, filled in
 * @param audience everybody in the meeting
 */
public record Floor(Meeting meeting, String agentId, Choice<Speech> choice, String text, List<String> audience) {
    public String kind() {
        return choice.best().contribution().kind();
    }
}
