package org.parley.memory;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the acknowledgement of a write means. */
public enum Consistency {
    /** It is durable, and whoever reads it next on any node sees it. */
    @JsonProperty("strong")
    STRONG,
    /** It is seen here at once, elsewhere in time; of writes that do not know of each other the last one stays. */
    @JsonProperty("eventual")
    EVENTUAL
}
