package org.parley.conversation;

import org.parley.engine.fact.Rank;
import org.parley.engine.fact.Ranked;

/**
 * An agent's place in an order of speaking.
 *
 * @param reason what gives it the place, in words; null to name the order alone
 */
public record Place(Speaker speaker, Rank rank, String reason) implements Ranked {
    public Place(Speaker speaker, Rank rank) {
        this(speaker, rank, null);
    }
}
