package org.parley.project;

import org.parley.engine.fact.Dated;

/** What an agent, or who speaks for it, says of a task. */
public interface TaskReport extends Dated {
    /** Key of the task. */
    String task();

    String agentId();

    /** Number of the attempt that it is about, from 1; null for the one under way. */
    Integer attempt();
}
