package org.parley.project;

/**
 * The task whose turn it is, for the strategy that finds somebody for it.
 *
 * @param strategy how its agent is chosen
 */
public record NextTask(Task task, String strategy) {
    /** Meetings are led by one of their attendees, whatever the strategy. */
    public boolean isMeeting() {
        return task.isMeetingRequired();
    }
}
