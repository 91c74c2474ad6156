package org.parley.scheduling;

import org.parley.engine.fact.Choice;

/**
 * What a strategy found for the request whose turn it is.
 *
 * @param choice the slots that are possible in their order; empty if there is none
 */
public record Finding(Survey survey, Choice<Prospect> choice) {
    public Negotiation getNegotiation() {
        return survey.getNegotiation();
    }

    public boolean isEmpty() {
        return choice.isEmpty();
    }

    /** True if everybody has answered about the best one. */
    public boolean isCertain() {
        return !choice.isEmpty() && choice.best().isCertain();
    }
}
