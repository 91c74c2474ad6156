package org.parley.project;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Levels;

/** A piece of work in a project. Its key is {@code project/task}; facts refer to it by that key. */
public class Task implements Fact {
    public enum State {
        PENDING,
        READY,
        ASSIGNED,
        IN_PROGRESS,
        COMPLETED,
        FAILED,
        UNASSIGNABLE,
        BLOCKED,
        SKIPPED,
        CANCELLED;

        /** Not yet one of the last states. */
        public boolean isOpen() {
            return switch (this) {
                case COMPLETED, FAILED, SKIPPED, CANCELLED -> false;
                default -> true;
            };
        }
    }

    /** Type of the meetings that management calls; a task of the file may have it as well. */
    private static final String MANAGEMENT = "management";

    private String projectId;
    private String taskId;
    private int position;
    private int level;
    private String description;
    private String taskType;
    private double estimatedHours;
    private int priority;
    private boolean milestone;
    private boolean meetingRequired;
    private List<String> attendees = List.of();
    private Levels requiredSkills = Levels.NONE;
    private Levels skillImportance = Levels.NONE;
    private List<String> dependencies = List.of();
    private List<String> followUpTasks = List.of();
    private List<String> requiredResources = List.of();
    private String parent;
    private List<String> subtasks = List.of();
    private List<TaskOutcome> results = List.of();
    private Instant requestedDate;
    private Instant scheduledDate;
    private String spawnedBy;
    private int depth;
    private String assignmentStrategy;

    private State state = State.PENDING;
    private boolean queued;
    private int precedence;
    private Instant readyAt;
    private Instant putOffTo;
    private boolean handedOut;
    private int attempts;
    private String agentId;
    private Instant startedAt;
    private Instant finishedAt;
    private String reason;
    private String conflict;
    private boolean waived;

    private transient String id;

    protected Task() {}

    /** A pending task as the project file declares it; one that is made of subtasks is no meeting itself. */
    public Task(String projectId, ProjectFile.TaskEntry entry, String zone, double hours, int priority) {
        this.projectId = projectId;
        this.taskId = entry.taskId();
        this.position = entry.position();
        this.level = entry.level();
        this.description = entry.description();
        this.taskType = entry.taskType();
        this.estimatedHours = hours;
        this.priority = priority;
        this.subtasks =
                entry.subtasks().stream().map(ProjectFile.TaskEntry::taskId).toList();
        this.parent = entry.parent();
        this.meetingRequired = entry.meetingRequired() && subtasks.isEmpty();
        this.attendees = entry.attendees();
        this.requiredSkills = entry.requiredSkills();
        this.skillImportance = entry.skillImportance();
        this.dependencies = entry.dependencies();
        this.followUpTasks = entry.followUpTasks();
        this.requiredResources = entry.requiredResources();
        this.requestedDate =
                entry.requestedDate() == null ? null : FileDates.instant(entry.requestedDate(), ZoneId.of(zone));
        this.assignmentStrategy = entry.assignmentStrategy();
    }

    /** Gives its place to a task that is added to a project under way; its date is now, unless it has one. */
    public void place(int position, int level, Instant now) {
        this.position = position;
        this.level = level;
        this.scheduledDate = requestedDate == null ? now : requestedDate;
    }

    /** A pending task that another one gave rise to. */
    public Task(Task parent, String taskId, String description, int priority, double hours, Levels requiredSkills) {
        this.projectId = parent.projectId;
        this.taskId = taskId;
        this.position = parent.position;
        this.level = parent.level + 1;
        this.description = description;
        this.estimatedHours = hours;
        this.priority = priority;
        this.requiredSkills = requiredSkills;
        this.dependencies = List.of(parent.taskId);
        this.scheduledDate = parent.finishedAt == null ? parent.scheduledDate : parent.finishedAt;
        this.spawnedBy = parent.taskId;
        this.depth = parent.depth + 1;
    }

    /** A pending meeting that management calls because of another task. */
    public Task(Task cause, MeetingNeed need, ManagementPolicy policy, List<String> attendees, Instant now) {
        this(cause, need.taskId(), need.topic(), policy.priority(), policy.hours(), Levels.NONE);
        this.taskType = MANAGEMENT;
        this.meetingRequired = true;
        this.attendees = attendees;
        this.dependencies = List.of();
        this.scheduledDate = now;
    }

    @Override
    public String key() {
        return getId();
    }

    /** {@code project/task}. */
    public String getId() {
        if (id == null) {
            id = idOf(projectId, taskId);
        }
        return id;
    }

    /** {@code project/task}. */
    public static String idOf(String projectId, String taskId) {
        return projectId + "/" + taskId;
    }

    public String getProjectId() {
        return projectId;
    }

    public String getTaskId() {
        return taskId;
    }

    /** Place in the file, from 0; a spawned task has its parent's. */
    public int getPosition() {
        return position;
    }

    /** Dependency level: 0 without dependencies, else one more than the deepest of them. */
    public int getLevel() {
        return level;
    }

    public String getDescription() {
        return description;
    }

    public String getTaskType() {
        return taskType;
    }

    /** True for one that management called, and not for a task of the file that has their type. */
    public boolean isManagementMeeting() {
        return spawnedBy != null && MANAGEMENT.equals(taskType);
    }

    public double getEstimatedHours() {
        return estimatedHours;
    }

    /** It takes no agent and no time. */
    public boolean isMilestone() {
        return milestone;
    }

    public void setMilestone(boolean milestone) {
        this.milestone = milestone;
    }

    /** 1 (lowest) to 5. */
    public int getPriority() {
        return priority;
    }

    public void setPriority(int priority) {
        this.priority = priority;
    }

    public boolean isMeetingRequired() {
        return meetingRequired;
    }

    public List<String> getAttendees() {
        return attendees;
    }

    /** Minimum level of each required skill. */
    public Levels getRequiredSkills() {
        return requiredSkills;
    }

    /** Weights that the file gives to the skills; empty if it gives none. */
    public Levels getSkillImportance() {
        return skillImportance;
    }

    /** Ids of the tasks it waits for, its subtasks among them. */
    public List<String> getDependencies() {
        return dependencies;
    }

    public List<String> getFollowUpTasks() {
        return followUpTasks;
    }

    /** What it needs for itself while it is under way, in the order in which it is claimed. */
    public List<String> getRequiredResources() {
        return requiredResources;
    }

    /** Id of the task that it is a subtask of; null if it is none. */
    public String getParent() {
        return parent;
    }

    /** Ids of the tasks that it is made of, in their order. */
    public List<String> getSubtasks() {
        return subtasks;
    }

    /** What came of its subtasks, in their order, once they have ended. */
    public List<TaskOutcome> getResults() {
        return results;
    }

    public void setResults(List<TaskOutcome> results) {
        this.results = results;
    }

    /** The date that the file asks for; null if it leaves it to the scheduling mode. */
    public Instant getRequestedDate() {
        return requestedDate;
    }

    /** The planned start. */
    public Instant getScheduledDate() {
        return scheduledDate;
    }

    public void setScheduledDate(Instant scheduledDate) {
        this.scheduledDate = scheduledDate;
    }

    /** The task that gave rise to it; null for a task of the file. */
    public String getSpawnedBy() {
        return spawnedBy;
    }

    /** How its agent is chosen; null for the way of the project. */
    public String getAssignmentStrategy() {
        return assignmentStrategy;
    }

    /** How often it was spawned from another: 0 for a task of the file. */
    public int getDepth() {
        return depth;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** Ready and free to be handed out now. */
    public boolean isQueued() {
        return queued;
    }

    public void setQueued(boolean queued) {
        this.queued = queued;
    }

    /** Its place in a plan, less than 0, the lowest first; 0 without a plan. */
    public int getPrecedence() {
        return precedence;
    }

    public void setPrecedence(int precedence) {
        this.precedence = precedence;
    }

    /** When all that it waited for had happened and it could begin; null before, and anew after a failed attempt. */
    public Instant getReadyAt() {
        return readyAt;
    }

    public void setReadyAt(Instant readyAt) {
        this.readyAt = readyAt;
    }

    /** The opening it waits for since it would not have been done before closing time; null if it was never put off. */
    public Instant getPutOffTo() {
        return putOffTo;
    }

    public void setPutOffTo(Instant putOffTo) {
        this.putOffTo = putOffTo;
    }

    /** Its date, or when it was put off to. */
    public Instant earliestBegin() {
        return putOffTo != null && putOffTo.isAfter(scheduledDate) ? putOffTo : scheduledDate;
    }

    public boolean mayBegin(Instant now) {
        return !earliestBegin().isAfter(now);
    }

    /** In the hands of a live agent: it was given it, and has not answered yet. */
    public boolean isHandedOut() {
        return handedOut;
    }

    public void setHandedOut(boolean handedOut) {
        this.handedOut = handedOut;
    }

    /** How often it was begun, or given to a live agent. */
    public int getAttempts() {
        return attempts;
    }

    public void setAttempts(int attempts) {
        this.attempts = attempts;
    }

    /** Who does it, for a meeting who leads it; null before it is assigned. */
    public String getAgentId() {
        return agentId;
    }

    public void setAgentId(String agentId) {
        this.agentId = agentId;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(Instant startedAt) {
        this.startedAt = startedAt;
    }

    public Instant getFinishedAt() {
        return finishedAt;
    }

    public void setFinishedAt(Instant finishedAt) {
        this.finishedAt = finishedAt;
    }

    /** Why it failed, was skipped or waits; null otherwise. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    /** What is impossible about its date; null if nothing is. */
    public String getConflict() {
        return conflict;
    }

    public void setConflict(String conflict) {
        this.conflict = conflict;
    }

    /** Left out on purpose: those that depend on it go on without it. */
    public boolean isWaived() {
        return waived;
    }

    public void setWaived(boolean waived) {
        this.waived = waived;
    }

    /** The required skill with the highest minimum: where the search for able agents begins. */
    public String getLeadSkill() {
        return requiredSkills.nameOfHighest();
    }
}
