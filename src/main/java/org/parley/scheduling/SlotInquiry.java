package org.parley.scheduling;

import java.time.LocalDate;
import org.parley.engine.fact.Command;

/**
 * Somebody wants to know how the participants stood to a slot.
 *
 * @param start minutes since midnight in the request's zone
 */
public record SlotInquiry(String negotiationId, LocalDate date, int start) implements Command {}
