package org.parley.meeting;

import org.parley.engine.fact.Policy;

/**
 * What holds for a meeting that does not say otherwise.
 *
 * @param protocol   name of the protocol
 * @param profile    name of the voting profile
 * @param visibility who may join
 * @param limits     how far it may go
 */
public record MeetingDefaults(String protocol, String profile, Meeting.Visibility visibility, MeetingLimits limits)
        implements Policy {}
