package org.parley.conversation;

import org.parley.engine.fact.Range;
import org.parley.engine.fact.ServerPolicy;

/**
 * How agents are called.
 *
 * @param history        messages that an agent is given at most, the latest ones
 * @param headroomMillis so long before a turn's time is up, what has come of its answer is taken as all there will be
 * @param attempts       how often a call is made that fails before the first word of the answer
 * @param delayMillis    between the attempts; doubled each time
 * @param failures       calls in a row that fail, after which an endpoint is left alone for a while
 * @param pauseMillis    how long
 */
public record AgentCallPolicy(
        @Range(from = 1, unit = "messages") int history,
        @Range(unit = "milliseconds") long headroomMillis,
        @Range(from = 1) int attempts,
        @Range(unit = "milliseconds") long delayMillis,
        @Range(from = 1) int failures,
        @Range(from = 1, unit = "milliseconds") long pauseMillis)
        implements ServerPolicy {}
