package org.parley.scheduling;

import java.util.List;

/**
 * Why some cannot attend a slot though their calendars may leave it open.
 *
 * @param reason       of a rule, or that of the clocks
 * @param participants whom it concerns
 */
public record Refusal(String reason, List<String> participants) {}
