package org.parley.engine.fact;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of what is under way when other rules are taken into use. */
public enum Running {
    /** It goes on under the rules that it has, until its workspace has come to rest. */
    @JsonProperty("keep")
    KEEP,
    /** It goes on under the new ones. */
    @JsonProperty("migrate")
    MIGRATE,
    /** Then they are not taken into use. */
    @JsonProperty("abort")
    ABORT
}
