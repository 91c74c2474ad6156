package org.parley.delegation;

import java.time.Instant;
import org.parley.engine.fact.Dated;

/**
 * Somebody has work to be done.
 *
 * @param strategy null for the policy's
 * @param manager with whom it begins; null where there are no managers
 * @param conversationId who may take it has to take part in; null for anybody
 * @param role which they have to have there; null for any
 */
public record Delegate(
        String delegationId, String strategy, String manager, String conversationId, String role, Work work, Instant at)
        implements Dated {
    @Override
    public Delegate at(Instant moment) {
        return new Delegate(delegationId, strategy, manager, conversationId, role, work, moment);
    }
}
