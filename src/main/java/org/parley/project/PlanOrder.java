package org.parley.project;

import org.parley.engine.fact.OneOf;
import org.parley.engine.fact.Policy;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.RowKey;
import org.parley.engine.fact.Rows;

/**
 * An order in which the ready tasks of a project can be served: the highest weighted sum first, its measures from 0 to 1.
 *
 * @param order    what the plan calls it
 * @param path     weight of the longest remaining path
 * @param scarcity weight of how few agents are able
 * @param pressure weight of how much work waits for even the least wanted of the able agents
 * @param sparing  what is counted of the work that an agent can do; a task goes to the
 *                 able agent with the least of it, so that those who can do more stay free
 * @param passes   how often the order is improved by rehearsing it backwards and forwards again
 */
@Rows(atLeast = 1)
public record PlanOrder(
        @RowKey String order,
        @Range double path,
        @Range double scarcity,
        @Range double pressure,
        @OneOf({"tasks", "hours"}) String sparing,
        @Range(to = 100, unit = "passes") int passes)
        implements Policy {}
