package org.parley.project;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.parley.engine.fact.Range;
import org.parley.engine.fact.Scope;
import org.parley.engine.fact.ScopedPolicy;

/**
 * How agents work for real.
 *
 * @param scope                the projects that go by it
 * @param callSeconds          how long a call to an endpoint may take; who needs longer says so and calls back
 * @param answerSeconds        how long an agent may work on a task
 * @param pickUpSeconds        how long an agent that looks for its tasks itself may leave one lying
 * @param onLoss               {@code reassign} or {@code retry}: whether an agent that gave no usable answer is passed over
 * @param passOverSeconds      for how long
 * @param simulatedHourSeconds seconds that an hour of a simulated agent takes
 */
public record LiveWorkPolicy(
        @JacksonInject Scope scope,
        @Range(from = 0.001, to = 86_400, unit = "seconds") double callSeconds,

        @Range(from = 0.001, to = 31_536_000, unit = "seconds")
        double answerSeconds,

        @Range(from = 0.001, to = 31_536_000, unit = "seconds")
        double pickUpSeconds,

        OnLoss onLoss,
        @Range(to = 31_536_000, unit = "seconds") double passOverSeconds,
        @Range(to = 3600, unit = "seconds an hour") double simulatedHourSeconds)
        implements ScopedPolicy {

    /** What becomes of an agent that gave no usable answer. */
    public enum OnLoss {
        /** It is passed over for a while, so that the task goes to another one if there is one. */
        @JsonProperty("reassign")
        REASSIGN,
        /** It may be asked again at once. */
        @JsonProperty("retry")
        RETRY
    }

    /** A moment so many seconds later. */
    public static Instant after(Instant from, double seconds) {
        return from.plusMillis(Math.round(seconds * 1000));
    }
}
