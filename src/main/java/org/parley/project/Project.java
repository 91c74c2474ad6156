package org.parley.project;

import java.time.Instant;
import java.time.ZoneId;
import org.parley.engine.fact.Fact;

/** A set of tasks that a team works through. */
public class Project implements Fact {
    public enum State {
        PENDING,
        RUNNING,
        PAUSED,
        COMPLETED,
        COMPLETED_WITH_FAILURES,
        FAILED,
        STALLED,
        CANCELLED;

        /** Begun and not at its end. */
        public boolean isUnderWay() {
            return this == RUNNING || this == PAUSED || this == STALLED;
        }
    }

    private String projectId;
    private String title;
    private State state = State.PENDING;
    private String executionMode;
    private boolean live;
    private Integer seed;
    private String assignmentStrategy;
    private String onFailure;
    private int maxRetries;
    private String schedulingMode;
    private String calendar;
    private String zone;
    private boolean adjustDates;
    private Instant startDate;
    private Instant startedAt;
    private Instant endedAt;
    private String reason;

    protected Project() {}

    /** A pending project; what the file leaves open is the policies'. */
    public Project(
            ProjectFile file,
            SchedulingMode mode,
            WorkflowPolicy workflow,
            AssignmentPolicy assignment,
            FileDefaults defaults) {
        projectId = file.projectId();
        title = defaults.titleOf(file);
        executionMode = orElse(file.executionMode(), defaults.executionMode());
        live = file.live();
        assignmentStrategy = orElse(file.assignmentStrategy(), assignment.strategy());
        onFailure = orElse(file.onFailure(), workflow.onFailure());
        maxRetries = file.maxRetries() == null ? workflow.maxRetries() : file.maxRetries();
        schedulingMode = mode.mode();
        calendar = orElse(file.scheduling().calendar(), mode.calendar());
        zone = defaults.zoneOf(file);
        adjustDates = file.scheduling().autoAdjustDates() == null
                ? defaults.autoAdjustDates()
                : file.scheduling().autoAdjustDates();
        startDate = file.scheduling().startInstant(ZoneId.of(zone));
    }

    private static String orElse(String given, String otherwise) {
        return given == null ? otherwise : given;
    }

    @Override
    public String key() {
        return projectId;
    }

    public String getProjectId() {
        return projectId;
    }

    public String getTitle() {
        return title;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    public String getExecutionMode() {
        return executionMode;
    }

    public void setExecutionMode(String executionMode) {
        this.executionMode = executionMode;
    }

    /** Whether agents that can be reached work for real, and time is the time on the wall. */
    public boolean isLive() {
        return live;
    }

    public void setLive(boolean live) {
        this.live = live;
    }

    /** By which the hours of simulated work vary; null if they are as estimated. */
    public Integer getSeed() {
        return seed;
    }

    public void setSeed(Integer seed) {
        this.seed = seed;
    }

    public String getAssignmentStrategy() {
        return assignmentStrategy;
    }

    /** {@code continue_independent} or {@code fail_fast}. */
    public String getOnFailure() {
        return onFailure;
    }

    /** How often a failed task is tried again. */
    public int getMaxRetries() {
        return maxRetries;
    }

    public String getSchedulingMode() {
        return schedulingMode;
    }

    /** {@code business_hours} or {@code continuous}. */
    public String getCalendar() {
        return calendar;
    }

    /** Time zone of the working hours. */
    public String getZone() {
        return zone;
    }

    /** Whether an impossible date is moved, or reported as a conflict. */
    public boolean isAdjustDates() {
        return adjustDates;
    }

    public Instant getStartDate() {
        return startDate;
    }

    public Instant getStartedAt() {
        return startedAt;
    }

    public void setStartedAt(Instant startedAt) {
        this.startedAt = startedAt;
    }

    public Instant getEndedAt() {
        return endedAt;
    }

    public void setEndedAt(Instant endedAt) {
        this.endedAt = endedAt;
    }

    /** Why it is in a state that was not asked for; null otherwise. */
    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
