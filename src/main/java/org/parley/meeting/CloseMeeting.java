package org.parley.meeting;

import org.parley.engine.fact.Command;

/** A meeting's time is up. */
public record CloseMeeting(String meetingId) implements Command {}
