package org.parley.conflict;

import java.time.Instant;

/** The claims on the time of an agent are not what they were. Working fact. */
public record TimeChange(String agentId, Instant at) {}
