package org.parley.project;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.parley.engine.fact.Fact;

/** A question that a project waits with until it is answered, once (spec/projects.md, Interrupts). */
public class Interrupt implements Fact {
    public enum State {
        OPEN,
        ANSWERED,
        EXPIRED,
        WITHDRAWN
    }

    private String projectId;
    private int number;
    private String occasion;
    private List<String> causes = List.of();
    private String reason;
    private String question;
    private List<String> actions = List.of();
    private List<String> approvers = List.of();
    private int approvals = 1;
    private Instant raisedAt;
    private Instant projectTime;
    private Instant expiresAt;
    private String onExpiry;

    private State state = State.OPEN;
    private Directive answer;
    private List<String> answeredBy = List.of();
    private Instant answeredAt;

    protected Interrupt() {}

    /**
     * An open one.
     *
     * @param occasions   what has happened
     * @param raisedAt    on the system's clock
     * @param projectTime the same moment in the project's virtual time
     */
    public Interrupt(
            int number,
            InterruptTrigger trigger,
            OversightPolicy policy,
            List<Occasion> occasions,
            Instant raisedAt,
            Instant projectTime) {
        this.projectId = occasions.get(0).projectId();
        this.number = number;
        this.occasion = trigger.occasion();
        this.causes = occasions.stream().map(Occasion::cause).distinct().toList();
        this.reason = occasions.stream().map(Occasion::reason).distinct().collect(Collectors.joining("; "));
        this.question = trigger.question();
        this.actions = trigger.actions();
        this.approvers = trigger.approved() ? policy.approvers() : List.of();
        this.approvals = trigger.approved() ? policy.approvals() : 1;
        this.raisedAt = raisedAt;
        this.projectTime = projectTime;
        this.expiresAt = trigger.expires() ? policy.expiry(raisedAt) : null;
        this.onExpiry = policy.onExpiry();
    }

    @Override
    public String key() {
        return keyOf(projectId, number);
    }

    public static String keyOf(String projectId, Object number) {
        return projectId + "#" + number;
    }

    /** {@code project#number}. */
    public String getId() {
        return key();
    }

    public String getProjectId() {
        return projectId;
    }

    /** Within its project, from 1. */
    public int getNumber() {
        return number;
    }

    /** What kind of thing happened. */
    public String getOccasion() {
        return occasion;
    }

    public List<String> getCauses() {
        return causes;
    }

    public String getReason() {
        return reason;
    }

    public String getQuestion() {
        return question;
    }

    /** By which it may be answered. */
    public List<String> getActions() {
        return actions;
    }

    /** Who may answer; anybody if nobody is named. */
    public List<String> getApprovers() {
        return approvers;
    }

    /** How many have to answer the same. */
    public int getApprovals() {
        return approvals;
    }

    /** On the system's clock. */
    public Instant getRaisedAt() {
        return raisedAt;
    }

    /** Where the project stood in its virtual time. */
    public Instant getProjectTime() {
        return projectTime;
    }

    /** On the system's clock; null if it waits for ever. */
    public Instant getExpiresAt() {
        return expiresAt;
    }

    /** The action that is taken when it expires. */
    public String getOnExpiry() {
        return onExpiry;
    }

    public State getState() {
        return state;
    }

    public void setState(State state) {
        this.state = state;
    }

    /** What was answered, or done when nobody answered; null before. */
    public Directive getAnswer() {
        return answer;
    }

    public void setAnswer(Directive answer) {
        this.answer = answer;
    }

    public List<String> getAnsweredBy() {
        return answeredBy;
    }

    public void setAnsweredBy(List<String> answeredBy) {
        this.answeredBy = answeredBy;
    }

    public Instant getAnsweredAt() {
        return answeredAt;
    }

    public void setAnsweredAt(Instant answeredAt) {
        this.answeredAt = answeredAt;
    }

    /** True for somebody who may answer. */
    public boolean mayBeAnsweredBy(String who) {
        return approvers.isEmpty() || approvers.contains(who);
    }
}
