package org.parley.meeting;

import java.util.List;

/**
 * What an extractor found in a meeting that is summed up. Working fact.
 *
 * @param kind  of the outcome, as its {@link OutcomeExtractor} names it
 * @param texts in their order; empty if it found nothing
 */
public record Extracted(String meetingId, String kind, List<String> texts) {}
