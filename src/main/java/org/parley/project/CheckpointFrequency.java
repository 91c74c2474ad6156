package org.parley.project;

import java.util.List;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * How often an incremental run stops for an answer.
 *
 * @param frequency its name
 * @param occasions kinds of occasions that are checkpoints then
 */
@Rows(atLeast = 1)
public record CheckpointFrequency(@RowKey String frequency, List<String> occasions) implements Policy {}
