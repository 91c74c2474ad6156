package org.parley.gateway;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import org.parley.report.WorkOrder;

/**
 * A task on its way to the agent that is to do it.
 *
 * @param id       the same each time the same attempt is asked for
 * @param endpoint where the agent is reached
 * @param patience how long the call may take
 */
record TaskCall(
        @JsonIgnore String id,
        @JsonIgnore String endpoint,
        @JsonIgnore Duration patience,
        WorkOrder order) {}
