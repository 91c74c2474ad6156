package org.parley.conflict;

import java.time.Instant;

/** Who has to offer a compromise, or who has, is not what it was. Working fact. */
public record DisputeChange(String conflictId, Instant at) {}
