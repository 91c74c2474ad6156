package org.parley.conflict;

import java.time.Instant;

/** The goals about a key are not what they were. Working fact. */
public record GoalChange(String name, Instant at) {}
