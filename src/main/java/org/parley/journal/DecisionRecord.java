package org.parley.journal;

import java.util.List;

/** A decision as the journal keeps it. */
public record DecisionRecord(String type, List<String> subjects, String json) {}
