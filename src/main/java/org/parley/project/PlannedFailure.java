package org.parley.project;

import org.parley.engine.fact.Policy;
import org.parley.engine.fact.RowKey;

/**
 * A simulated task that fails at first.
 *
 * @param taskId the task's id in its project
 * @param times  how many of its attempts fail
 */
public record PlannedFailure(@RowKey String taskId, int times) implements Policy {}
