package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * How the strategy {@code critical_path} finds the order of a project's tasks.
 *
 * @param scope          the projects that go by it
 * @param rehearsedTasks most tasks of a project whose orders are rehearsed; a larger one goes by the default order
 * @param defaultOrder   name of the {@link PlanOrder} of larger projects
 */
public record PlanningPolicy(
        @JacksonInject Scope scope, @Range(unit = "tasks") int rehearsedTasks, String defaultOrder)
        implements ScopedPolicy {}
