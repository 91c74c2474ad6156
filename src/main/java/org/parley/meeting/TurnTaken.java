package org.parley.meeting;

/**
 * Who had the floor has given it up. Working fact.
 *
 * @param message what it said; null if it said nothing, or left
 */
public record TurnTaken(String meetingId, String agentId, Message message) {
    private static final String PASS = "pass";

    /** What the discussion is called among the conversations. */
    public String discussion() {
        return Meeting.discussionOf(meetingId);
    }

    /** True unless it passed. */
    public boolean isWord() {
        return message != null && !message.messageType().equals(PASS);
    }

    /** Whom it named to speak next; null if nobody. */
    public String next() {
        return message == null || message.field("next").isEmpty() ? null : message.field("next");
    }
}
