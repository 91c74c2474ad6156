package org.parley.meeting;

import org.parley.engine.fact.Range;

/**
 * How far a meeting may go before the rules move it on; 0 for no limit.
 *
 * @param discussionTimeout seconds in a state of discussion
 * @param votingTimeout     seconds in a state of voting
 * @param maxMessages       messages, votes and changes of state not counted
 * @param maxRounds         rounds, in each of which everybody speaks
 */
public record MeetingLimits(
        @Range(unit = "seconds") int discussionTimeout,
        @Range(unit = "seconds") int votingTimeout,
        @Range(unit = "messages") int maxMessages,
        @Range(unit = "rounds") int maxRounds) {
    public static final MeetingLimits NONE = new MeetingLimits(0, 0, 0, 0);
}
