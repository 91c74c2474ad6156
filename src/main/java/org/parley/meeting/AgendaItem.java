package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.parley.engine.fact.Fact;

/** Something to be spoken of. */
public class AgendaItem implements Fact {
    public enum Status {
        @JsonProperty("pending")
        PENDING,
        @JsonProperty("discussed")
        DISCUSSED,
        @JsonProperty("resolved")
        RESOLVED
    }

    private String meetingId;
    private String itemId;
    private String description;
    private Status status = Status.PENDING;

    protected AgendaItem() {}

    public AgendaItem(String meetingId, String itemId, String description, Status status) {
        this.meetingId = meetingId;
        this.itemId = itemId;
        this.description = description;
        this.status = status;
    }

    @Override
    public String key() {
        return meetingId + ":" + itemId;
    }

    public String getMeetingId() {
        return meetingId;
    }

    public String getItemId() {
        return itemId;
    }

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
    }

    public Status getStatus() {
        return status;
    }

    public void setStatus(Status status) {
        this.status = status;
    }
}
