package org.parley.delegation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * Somebody has work to be done.
 *
 * @param strategy null for the policy's
 * @param manager with whom it begins; null where there are no managers
 */
public record Delegate(String delegationId, String strategy, String manager, Work work, Instant at) implements Dated {
    @Override
    public Delegate at(Instant moment) {
        return new Delegate(delegationId, strategy, manager, work, moment);
    }
}
