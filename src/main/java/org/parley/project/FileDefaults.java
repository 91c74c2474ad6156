package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import java.time.DateTimeException;
import java.time.ZoneId;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * What holds for a project whose file does not say.
 *
 * @param scope           the projects that go by it
 * @param title           of a project; {id} stands for its id
 * @param name            of an agent; {id} stands for its id
 * @param zone            in which the dates of the file are local
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
        String title,
        String name,
        String zone,
        String executionMode,
        String schedulingMode,
        String compressedMode,
        boolean autoAdjustDates,
        @Range(to = 100_000, unit = "hours") double estimatedHours,
        @Range(from = 1, to = 5) int priority,
        String occupation)
        implements ScopedPolicy {
    private static final String ID = "{id}";

    public FileDefaults {
        try {
            ZoneId.of(zone == null ? "UTC" : zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("%s is not a time zone".formatted(zone), e);
        }
    }

    public String titleOf(ProjectFile file) {
        return file.title() == null ? title.replace(ID, file.projectId()) : file.title();
    }

    public String nameOf(ProjectFile.AgentEntry agent) {
        return agent.name() == null ? name.replace(ID, agent.agentId()) : agent.name();
    }

    public String zoneOf(ProjectFile file) {
        return file.scheduling().zone() == null ? zone : file.scheduling().zone();
    }
}
