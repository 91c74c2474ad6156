package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.parley.engine.fact.Clock;
import org.parley.engine.fact.Fact;

/** People and agents who discuss a topic and come to an outcome: what it is about, who leads it, how far it is. */
public class Meeting implements Fact {
    /** Who may join. */
    public enum Visibility {
        @JsonProperty("open")
        OPEN,
        @JsonProperty("invited")
        INVITED
    }

    private String meetingId;
    private String subject;
    private String topic;
    private String goal;
    private String creator;
    private String appointed;
    private String facilitator;
    private String state = "open";
    private String protocol = "deliberation";
    private String profile = "majority";
    private String turnStrategy;
    private Visibility visibility = Visibility.INVITED;
    private MeetingLimits limits = MeetingLimits.NONE;
    private MeetingTime time;
    private String clock = Clock.SYSTEM;
    private int simulated;
    private Instant createdAt;
    private String stalled;

    protected Meeting() {}

    public Meeting(CreateMeeting create, Protocol protocol, VotingProfile profile, MeetingDefaults usual) {
        this.meetingId = create.meetingId();
        this.subject = create.subject();
        this.topic = create.topic();
        this.goal = create.goal();
        this.creator = create.creator();
        this.appointed = create.facilitator();
        this.facilitator = create.creator();
        this.state = protocol.initial();
        this.protocol = protocol.id();
        this.profile = profile.id();
        this.turnStrategy = create.turnStrategy();
        this.visibility = create.visibility() == null ? usual.visibility() : create.visibility();
        this.limits = create.limits() == null ? usual.limits() : create.limits();
        this.clock = create.clock();
        this.simulated = create.simulated();
        this.createdAt = create.at();
    }

    /** A copy; what has no time of its creation was created at the moment. */
    public Meeting(Meeting other, Instant moment) {
        this.meetingId = other.meetingId;
        this.subject = other.subject;
        this.topic = other.topic;
        this.goal = other.goal;
        this.creator = other.creator;
        this.appointed = other.appointed;
        this.facilitator = other.facilitator;
        this.state = other.state;
        this.protocol = other.protocol;
        this.profile = other.profile;
        this.turnStrategy = other.turnStrategy;
        this.visibility = other.visibility;
        this.limits = other.limits;
        this.time = other.time;
        this.clock = other.clock;
        this.simulated = other.simulated;
        this.createdAt = other.createdAt == null ? moment : other.createdAt;
        this.stalled = other.stalled;
    }

    @Override
    public String key() {
        return meetingId;
    }

    public String getMeetingId() {
        return meetingId;
    }

    /** Key of what the meeting is held for, such as a task; null for nothing else. */
    public String getSubject() {
        return subject;
    }

    public String getTopic() {
        return topic;
    }

    public String getGoal() {
        return goal;
    }

    public String getCreator() {
        return creator;
    }

    /** Who takes the chair when it joins; null if nobody was named. */
    public String getAppointed() {
        return appointed;
    }

    /** Who has the chair now; null if nobody is there who could. */
    public String getFacilitator() {
        return facilitator;
    }

    public void setFacilitator(String facilitator) {
        this.facilitator = facilitator;
    }

    /** One of the states of its protocol. */
    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getProtocol() {
        return protocol;
    }

    /** How proposals are voted on that do not say it themselves. */
    public String getProfile() {
        return profile;
    }

    /** The turn strategy of its discussion; null where all speak as they like. */
    public String getTurnStrategy() {
        return turnStrategy;
    }

    /** What its discussion is called among the conversations. */
    @JsonIgnore
    public String getDiscussion() {
        return discussionOf(meetingId);
    }

    /** What the discussion of a meeting is called; no conversation of its own has such an id. */
    public static String discussionOf(String meetingId) {
        return "meeting:" + meetingId;
    }

    public Visibility getVisibility() {
        return visibility;
    }

    public MeetingLimits getLimits() {
        return limits;
    }

    /** The time found for it; null if none was looked for. */
    public MeetingTime getTime() {
        return time;
    }

    public void setTime(MeetingTime time) {
        this.time = time;
    }

    /** The clock its time limits are set on. */
    public String getClock() {
        return clock;
    }

    /** How many participants rules speak for; if they do for any, a round waits for those only. */
    public int getSimulated() {
        return simulated;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    /** Why nobody can move it any more; null as long as somebody can. */
    public String getStalled() {
        return stalled;
    }

    public void setStalled(String stalled) {
        this.stalled = stalled;
    }
}
