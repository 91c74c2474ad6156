package org.parley.meeting;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * Rules of one's own find this kind of outcome; a meeting is summed up when they have {@link Extracted} it.
 *
 * @param kind its name among the others in {@link MeetingOutcome}
 */
@Rows
public record OutcomeExtractor(@RowKey String kind) implements Policy {}
