package org.parley.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What those who answer the same message see of one another's answers. */
public enum Visibility {
    /** Nothing: all answer at once. */
    @JsonProperty("snapshot")
    SNAPSHOT,
    /** Those that are there already: one answers after the other. */
    @JsonProperty("cumulative")
    CUMULATIVE
}
