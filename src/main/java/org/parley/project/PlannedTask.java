package org.parley.project;

import java.time.Instant;
import java.util.List;

/**
 * A task that is to be rehearsed, as the rules see it.
 *
 * @param able        ids of the agents that may do it; of a meeting all who take part, or nobody if it cannot be held
 * @param hours       of work that it will take
 * @param notBefore   when it may begin; null for at once
 * @param needsNoAgent true of milestones and of what is made of subtasks
 */
public record PlannedTask(Task task, List<String> able, double hours, Instant notBefore, boolean needsNoAgent) {}
