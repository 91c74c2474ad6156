package org.parley.meeting;

/** A meeting that is over is summed up; extractors find in its messages what it came to. Working fact. */
public record Summary(String meetingId) {}
