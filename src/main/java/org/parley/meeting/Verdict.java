package org.parley.meeting;

/** What a tally comes to, and the comparison that says so. */
public record Verdict(Certificate.Outcome outcome, long base, String reason) {}
