package org.parley.conversation;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;

/**
 * How much a conversation keeps in mind.
 *
 * @param entries    of the shared memory, and of the state of each agent
 * @param characters of a value as JSON
 */
public record ContextPolicy(
        @Range(from = 1, unit = "entries") int entries,
        @Range(from = 1, unit = "characters") int characters) implements Policy {}
