package org.parley.meeting;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an elector says to a proposal. */
public enum Vote {
    @JsonProperty("yes")
    YES,
    @JsonProperty("no")
    NO,
    @JsonProperty("abstain")
    ABSTAIN;

    /** As it is written. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
