package org.parley.project;

/**
 * Management wants a meeting.
 *
 * @param taskId of its task; one cause has one id
 * @param cause  key of the task that gave rise to it
 * @param topic  what it is about
 */
public record MeetingNeed(String projectId, String taskId, String cause, String topic) {}
