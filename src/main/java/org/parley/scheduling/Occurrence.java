package org.parley.scheduling;

import java.util.List;

/**
 * How participants stand to a slot.
 *
 * @param accepted who can attend, by id
 * @param refused  who cannot, or has not answered
 * @param excluded whom rules let nobody meet in it, with their reasons; null if there are none
 */
public record Occurrence(Slot slot, List<String> accepted, List<String> refused, List<Refusal> excluded) {}
