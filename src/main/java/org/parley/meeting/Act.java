package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Somebody is about to do something in a meeting. Working fact: one rule lets it happen or one refuses it.
 *
 * @param standing  the roles that it has there
 * @param places    the states in which the protocol has a place for the act
 * @param roles     the roles that may do it in the present state
 * @param turn      the role whose turn it is to speak; null if all may
 * @param floor     who has the floor, if the agent may speak only with it; null if it may without
 * @param next      the agent that a word names to speak next; null if none
 * @param full      true if the limits leave no room for its words
 * @param permitted true when a rule has found nothing against it
 * @param clear     false for what is more than a word, until its own rules have let it pass
 */
public record Act(
        MeetingCommand command,
        List<String> standing,
        List<String> places,
        List<String> roles,
        String turn,
        String floor,
        String next,
        boolean full,
        boolean permitted,
        boolean clear) {
    public Act allowed() {
        return new Act(command, standing, places, roles, turn, floor, next, full, true, clear);
    }

    /** The same, let pass, as a message of this content. */
    public Act cleared(Map<String, String> content) {
        PostMessage post = new PostMessage(meetingId(), agentId(), act(), content, at());
        return new Act(post, standing, places, roles, turn, floor, next, full, permitted, true);
    }

    public String meetingId() {
        return command.meetingId();
    }

    public String agentId() {
        return command.agentId();
    }

    public String act() {
        return command.act();
    }

    public Instant at() {
        return command.at();
    }

    /** True if one of its roles may do it. */
    public boolean isEntitled() {
        return roles.stream().anyMatch(standing::contains);
    }

    public boolean isSpeech() {
        return command instanceof PostMessage;
    }

    /** True for a word of the one who has the floor. */
    public boolean isOnFloor() {
        return isSpeech() && agentId().equals(floor);
    }

    /** What it is called to its meeting: of its roles the one it was given. */
    public String role() {
        return standing.get(0);
    }
}
