package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * What holds for a project whose file does not say.
 *
 * @param scope           the projects that go by it
 * @param executionMode   one of those of {@link WorkflowPolicy}
 * @param schedulingMode  name of a {@link SchedulingMode}
 * @param compressedMode  the same, of a file that says compress_timeline
 * @param autoAdjustDates whether dates that their dependencies make impossible are moved
 * @param estimatedHours  of a task
 * @param priority        of a task that is no subtask of one with a priority
 * @param occupation      of an agent
 */
public record FileDefaults(
        @JacksonInject Scope scope,
        String executionMode,
        String schedulingMode,
        String compressedMode,
        boolean autoAdjustDates,
        @Range(to = 100_000, unit = "hours") double estimatedHours,
        @Range(from = 1, to = 5) int priority,
        String occupation)
        implements ScopedPolicy {}
