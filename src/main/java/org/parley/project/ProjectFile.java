package org.parley.project;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.parley.engine.fact.Levels;

/** A project file that was found free of errors (spec/projects.md, Project file). */
public record ProjectFile(
        String projectId,
        String title,
        String executionMode,
        boolean live,
        Scheduling scheduling,
        String assignmentStrategy,
        String onFailure,
        Integer maxRetries,
        List<AgentEntry> agents,
        List<TaskEntry> tasks,
        List<SetBudget> budgets,
        CeoOversight ceoOversight,
        SuccessCriteria successCriteria,
        String checkpointFrequency,
        Boolean spawnAdditionalMeetings) {

    /**
     * When the project begins.
     *
     * @param startDate as the file has it, local to the zone unless it has an offset
     * @param zone      null if the file does not say
     */
    public record Scheduling(
            String mode,
            String startDate,
            Boolean compressTimeline,
            Boolean autoAdjustDates,
            String zone,
            String calendar) {
        /** In the zone of the file, or else in this one. */
        public Instant startInstant(ZoneId otherwise) {
            return FileDates.instant(startDate, zone == null ? otherwise : ZoneId.of(zone));
        }
    }

    /**
     * An agent of the project.
     *
     * @param name     null if the file does not say
     * @param endpoint null if the file does not say
     * @param reserved true if it works for this project alone until the project ends
     * @param polls    false if the file does not say
     * @param saysPolls true if the file says whether it polls
     */
    public record AgentEntry(
            String agentId,
            String name,
            String occupation,
            Levels skillLevels,
            Levels preferences,
            Integer maxConcurrent,
            String endpoint,
            boolean reserved,
            boolean polls,
            boolean saysPolls) {}

    /**
     * A task of the project.
     *
     * @param position place in the file, from 0; its subtasks have the next ones
     * @param level    0 without dependencies, else one more than the deepest of them
     * @param requestedDate as the file has it; null if it does not say
     * @param estimatedHours null if the file does not say
     * @param priority null if the file does not say
     * @param dependencies what it waits for: its own, those of the task it is a subtask of, and its subtasks
     * @param parent   id of the task that it is a subtask of; null if it is none
     * @param subtasks what it is made of, in their order
     * @param requiredResources what it needs for itself, by name
     * @param assignmentStrategy null for that of the project
     */
    public record TaskEntry(
            String taskId,
            int position,
            int level,
            String description,
            String taskType,
            String requestedDate,
            Double estimatedHours,
            Integer priority,
            boolean meetingRequired,
            List<String> attendees,
            Levels requiredSkills,
            Levels skillImportance,
            List<String> dependencies,
            List<String> followUpTasks,
            List<String> requiredResources,
            String assignmentStrategy,
            String parent,
            List<TaskEntry> subtasks) {
        public TaskEntry {
            // Journals know of tasks from before there were any.
            requiredResources = requiredResources == null ? List.of() : requiredResources;
            subtasks = subtasks == null ? List.of() : subtasks;
        }

        /** The task, and behind it all that it is made of. */
        public List<TaskEntry> withSubtasks() {
            return Stream.concat(Stream.of(this), subtasks.stream().flatMap(each -> each.withSubtasks().stream()))
                    .toList();
        }
    }

    /** When the project's owner wants to be asked. */
    public record CeoOversight(boolean enabled, List<String> interruptTriggers, String reviewFrequency) {}

    /** What the project is meant to reach. */
    public record SuccessCriteria(List<String> technicalMilestones, List<String> businessObjectives) {}

    /** The success criteria, none of them met. */
    public List<SuccessCriterion> criteria() {
        return Stream.concat(
                        successCriteria.technicalMilestones().stream()
                                .map(text -> new SuccessCriterion(projectId, "technical_milestones", text)),
                        successCriteria.businessObjectives().stream()
                                .map(text -> new SuccessCriterion(projectId, "business_objectives", text)))
                .toList();
    }
}
