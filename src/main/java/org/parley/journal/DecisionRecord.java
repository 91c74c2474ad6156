package org.parley.journal;

import java.util.List;

/**
 * A decision as the journal keeps it.
 *
 * @param destination URL that it has to reach; null if it concerns nobody outside
 */
public record DecisionRecord(String type, List<String> subjects, String json, String destination) {}
