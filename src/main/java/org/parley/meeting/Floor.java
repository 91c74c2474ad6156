package org.parley.meeting;

import org.parley.engine.fact.Choice;

/**
 * A simulated participant has the floor.
 *
 * @param choice the contributions that fit; empty if the speaker has nothing to say
 * @param text   the best of them, filled in
 */
public record Floor(Participant speaker, Choice<Speech> choice, String text) {
    public String messageType() {
        return choice.best().contribution().kind();
    }
}
