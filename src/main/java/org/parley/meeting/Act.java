package org.parley.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody is about to do something in a meeting. Working fact: one rule lets it happen or one refuses it.
 *
 * @param standing the roles that it has there
 * @param places   the states in which the protocol has a place for the act
 * @param roles    the roles that may do it in the present state
 * @param turn     the role whose turn it is to speak; null if all may
 * @param floor    who has the floor, if whoever acts may speak only with it; null if it may without
 * @param full     true if the limits leave no room for its words
 * @param clear    false for what is more than a word, until its own rules have let it pass
 */
public record Act(
        MeetingCommand command,
        List<String> standing,
        List<String> places,
        List<String> roles,
        String turn,
        String floor,
        boolean full,
        boolean clear) {
    private static final Set<String> MORE_THAN_A_WORD = Set.of("proposal", "withdrawal");

    public Act(
            MeetingCommand command,
            List<String> standing,
            List<String> places,
            List<String> roles,
            String turn,
            String floor,
            boolean full) {
        this(command, standing, places, roles, turn, floor, full, isClear(command));
    }

    /** The same, let pass, as a message of this content. */
    public Act cleared(Map<String, String> content) {
        PostMessage post = new PostMessage(meetingId(), agentId(), act(), content, at());
        return new Act(post, standing, places, roles, turn, floor, full, true);
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

    /** True if the protocol has a place for it in the present state. */
    public boolean isTimely() {
        return !roles.isEmpty();
    }

    /** True if one of its roles may do it. */
    public boolean isEntitled() {
        return roles.stream().anyMatch(standing::contains);
    }

    public boolean isSpeech() {
        return command instanceof PostMessage;
    }

    /** True if nobody else has the floor. What only an office may say takes no floor. */
    public boolean isInTurn() {
        return !isSpeech() || (turn == null || standing.contains(turn)) && (floor == null || isOnFloor() || isOffice());
    }

    /** True for a word of the one who has the floor. */
    public boolean isOnFloor() {
        return isSpeech() && agentId().equals(floor);
    }

    /** Whom it names to speak next; null if nobody. */
    public String next() {
        return next(command);
    }

    private boolean isOffice() {
        return !roles.contains("participant");
    }

    private static boolean isClear(MeetingCommand command) {
        return !MORE_THAN_A_WORD.contains(command.act()) && next(command) == null;
    }

    private static String next(MeetingCommand command) {
        return command instanceof PostMessage post && !MORE_THAN_A_WORD.contains(post.act())
                ? post.field("next")
                : null;
    }

    /** True if there is room for what it says. */
    public boolean isRoom() {
        return !full || !isSpeech();
    }

    /** True if the protocol says nothing against it. */
    public boolean isPermitted() {
        return isTimely() && isEntitled() && isInTurn() && isRoom();
    }

    /** What it is called to its meeting: of its roles the one it was given. */
    public String role() {
        return standing.get(0);
    }
}
