package org.parley.meeting;

/**
 * Somebody who is to come.
 *
 * @param role      what the protocol calls it; null for a participant like others
 * @param simulated true if rules speak for it
 */
public record Invitee(String agentId, String role, boolean simulated) {}
