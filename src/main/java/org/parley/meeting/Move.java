package org.parley.meeting;

import java.time.Instant;
import java.util.List;

/**
 * A meeting is about to go into another state. Working fact: one rule lets it happen or one refuses it.
 *
 * @param standing the roles of who moves it
 * @param from     the present state
 * @param ways     the ways that the protocol has to the new one
 * @param missing  what the ways that are the mover's need and is not there; empty if one of them is open
 * @param counted  false for a move to a vote, until it is known whether there are voters enough
 * @param shortage of voters, in words; null if there are enough
 */
public record Move(
        MoveMeeting command,
        List<String> standing,
        String from,
        List<Protocol.Transition> ways,
        List<String> missing,
        boolean counted,
        String shortage) {
    /** The same, when it is known what voters are short. */
    public Move counted(String shortage) {
        return new Move(command, standing, from, ways, missing, true, shortage);
    }

    public String meetingId() {
        return command.meetingId();
    }

    public String to() {
        return command.newState();
    }

    public Instant at() {
        return command.at();
    }

    /** True if nobody asked for it. */
    public boolean isByRules() {
        return command.agentId() == null;
    }

    /** True if the mover knows the present state, or says nothing of it. */
    public boolean isCurrent() {
        return command.oldState() == null || command.oldState().equals(from);
    }

    /** True if the protocol has such a move. */
    public boolean isKnown() {
        return !ways.isEmpty();
    }

    /** True if it is the mover's to make. */
    public boolean isEntitled() {
        return ways.stream().anyMatch(way -> way.isFor(standing));
    }

    /** True if the protocol says nothing against it. */
    public boolean isPermitted() {
        return isCurrent() && isEntitled() && missing.isEmpty();
    }
}
