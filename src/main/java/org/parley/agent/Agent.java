package org.parley.agent;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.parley.engine.fact.Fact;
import org.parley.engine.fact.Indexed;
import org.parley.engine.fact.Levels;

/** Somebody who can take on tasks: a person, a program, a model. */
public class Agent implements Fact, Indexed {
    /** How what keeps a paused agent from taking anything on begins. */
    static final String PAUSED = "is paused";

    private String agentId;
    private String name;
    private String occupation;
    private Levels skills = Levels.NONE;
    private Levels preferences = Levels.NONE;
    private int maxConcurrent;
    private String endpoint;
    private boolean polls;
    private int active;
    private Instant idleSince;
    private String unavailable;
    private int registered;
    private String reservedFor;
    private int completed;
    private int failed;
    private double hours;
    private int lastTurn;
    private List<String> barredFrom = List.of();
    private double load;

    protected Agent() {}

    public Agent(RegisterAgent declared, AgentPolicy policy, int registered) {
        this.agentId = declared.agentId();
        this.registered = registered;
        declare(declared, policy);
    }

    /** Takes on what the agent says of itself; what it is engaged in stays. */
    public final void declare(RegisterAgent declared, AgentPolicy policy) {
        name = declared.name();
        occupation = declared.occupation();
        skills = declared.skillLevels().atLeast(policy.commonSkills());
        preferences = declared.preferences();
        maxConcurrent = declared.maxConcurrent() == null ? policy.maxConcurrent() : declared.maxConcurrent();
        endpoint = declared.endpoint();
        polls = declared.polls();
    }

    @Override
    public String key() {
        return agentId;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Agent agent && agentId.equals(agent.agentId);
    }

    @Override
    public int hashCode() {
        return agentId.hashCode();
    }

    public String getAgentId() {
        return agentId;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOccupation() {
        return occupation;
    }

    /** Skill levels, 0 to 10. */
    public Levels getSkills() {
        return skills;
    }

    public void setSkills(Levels skills) {
        this.skills = skills;
    }

    /** The skills it has at any level. A property of its own, so that what only raises a level does not touch it. */
    public Collection<String> getSkillNames() {
        return skills.getNames();
    }

    @Override
    public Collection<String> names() {
        return getSkillNames();
    }

    /** How much the agent likes a type of task, 0 to 10. */
    public Levels getPreferences() {
        return preferences;
    }

    public void setPreferences(Levels preferences) {
        this.preferences = preferences;
    }

    /** How many tasks and meetings it takes on at a time. */
    public int getMaxConcurrent() {
        return maxConcurrent;
    }

    /** Where it is asked to work, in live projects; null if it is not. */
    public String getEndpoint() {
        return endpoint;
    }

    /** Whether it looks for its tasks itself, in live projects. */
    public boolean isPolls() {
        return polls;
    }

    /** How many tasks and meetings it is engaged in now. */
    public int getActive() {
        return active;
    }

    public void setActive(int active) {
        this.active = active;
    }

    /** When it was last freed from work; null if it never worked. */
    public Instant getIdleSince() {
        return idleSince;
    }

    public void setIdleSince(Instant idleSince) {
        this.idleSince = idleSince;
    }

    /** Why it takes no task now; null if it does. */
    public String getUnavailable() {
        return unavailable;
    }

    public void setUnavailable(String unavailable) {
        this.unavailable = unavailable;
    }

    /** Its number among all agents who ever joined the workspace, from 1; 0 if that was not counted. */
    public int getRegistered() {
        return registered;
    }

    /** The project that it works for alone; null if it works for all. */
    public String getReservedFor() {
        return reservedFor;
    }

    public void setReservedFor(String reservedFor) {
        this.reservedFor = reservedFor;
    }

    /** How many tasks it has completed, in all projects. */
    public int getCompleted() {
        return completed;
    }

    public void setCompleted(int completed) {
        this.completed = completed;
    }

    /** How many of its attempts have failed, in all projects. */
    public int getFailed() {
        return failed;
    }

    public void setFailed(int failed) {
        this.failed = failed;
    }

    /** Estimated hours of all the work that it was ever given. */
    public double getHours() {
        return hours;
    }

    public void setHours(double hours) {
        this.hours = hours;
    }

    /** Number of the turn that it had last when turns go round; 0 if it had none. */
    public int getLastTurn() {
        return lastTurn;
    }

    public void setLastTurn(int lastTurn) {
        this.lastTurn = lastTurn;
    }

    /** Projects that it takes no tasks of any more; an empty id stands for all. */
    public List<String> getBarredFrom() {
        return barredFrom;
    }

    public void setBarredFrom(List<String> barredFrom) {
        this.barredFrom = barredFrom;
    }

    public boolean isBarredFrom(String projectId) {
        return barredFrom.contains(projectId) || barredFrom.contains("");
    }

    /** The projects that it is barred from, and this one. */
    public List<String> barredFromToo(String projectId) {
        return Stream.concat(barredFrom.stream(), Stream.of(projectId))
                .distinct()
                .toList();
    }

    /** The projects that it is barred from, without this one. */
    public List<String> barredFromAllBut(String projectId) {
        return barredFrom.stream().filter(each -> !each.equals(projectId)).toList();
    }

    /** What it bears of work that was delegated to it: the sum of the estimated loads. */
    public double getLoad() {
        return load;
    }

    public void setLoad(double load) {
        this.load = load;
    }
}
